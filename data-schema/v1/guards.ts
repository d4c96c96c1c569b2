// Generated from the zod sources by `npm run generate`. Do not edit.
import { any, arr, bool, is, map, num, obj, str } from '../guard.ts';

const g1 = /* @__PURE__ */ obj({  }, { nb: str, nn: str, en: str, se: str });
const g2 = /* @__PURE__ */ any(str, g1);
const g3 = /* @__PURE__ */ obj({  }, { day: str, name: g2 });
const g4 = /* @__PURE__ */ obj({ date: str, label: g2 }, { to: str, url: str });
const g5 = /* @__PURE__ */ arr(g4);
const g6 = /* @__PURE__ */ obj({ rule: str }, { source: str });
const g7 = /* @__PURE__ */ obj({ base: num }, { difference: num });
const g8 = /* @__PURE__ */ obj({ id: str, name: g2 });
const g9 = /* @__PURE__ */ arr(g8);
const g10 = /* @__PURE__ */ arr(str);
const g11 = /* @__PURE__ */ obj({ id: str, name: g2, areas: g10 });
const g12 = /* @__PURE__ */ arr(g11);
const g13 = /* @__PURE__ */ is("lo.debate/1");
const g14 = /* @__PURE__ */ obj({ name: str }, { url: str });
const g15 = /* @__PURE__ */ arr(g14);
const g16 = /* @__PURE__ */ obj({ names: g15, corrections: str }, { paidBy: g2, ties: g2, contact: str, press: str });
const g17 = /* @__PURE__ */ obj({ id: str, title: g2 }, { example: bool, retired: bool });
const g18 = /* @__PURE__ */ arr(g17);
const g19 = /* @__PURE__ */ obj({ id: str, text: g2, kind: str }, { max: num, ownSuggestion: bool, issues: g18, note: g2 });
const g20 = /* @__PURE__ */ arr(g19);
const g21 = /* @__PURE__ */ obj({ id: str, name: g2, short: g2 }, { colour: str, parties: g10, group: g2, groupSource: str, from: str, to: str });
const g22 = /* @__PURE__ */ arr(g21);
const g23 = /* @__PURE__ */ obj({ code: str, names: g10, level: str }, { parent: str, members: g10, former: g10, file: str, result: str, lists: num, answered: num });
const g24 = /* @__PURE__ */ arr(g23);
const g25 = /* @__PURE__ */ obj({  }, { fewerThan: num, shareUnder: num, shareOver: num });
const g26 = /* @__PURE__ */ any(num, g25);
const g27 = /* @__PURE__ */ obj({ area: str, topic: g2, count: g26 }, { summary: g2 });
const g28 = /* @__PURE__ */ arr(g27);
const g29 = /* @__PURE__ */ obj({ standpoint: str, list: str, text: g2, by: str, date: str });
const g30 = /* @__PURE__ */ arr(g29);
const g31 = /* @__PURE__ */ map(num);
const g32 = /* @__PURE__ */ obj({ term: str, total: num, lists: g31 }, { source: str });
const g33 = /* @__PURE__ */ is("lo.words/1");
const g34 = /* @__PURE__ */ obj({ reason: str }, { position: str, text: str, language: str, interpretedBy: str, date: str, corrected: bool });
const g35 = /* @__PURE__ */ arr(g34);
const g36 = /* @__PURE__ */ obj({  }, { text: str, language: str, revisions: g35 });
const g37 = /* @__PURE__ */ map(g36);
const g38 = /* @__PURE__ */ map(g37);
const g39 = /* @__PURE__ */ obj({ schema: g33, area: str, language: str, updated: str, words: g38 }, { fictional: bool, internal: bool });
const g40 = /* @__PURE__ */ any(str, g39);
const g41 = /* @__PURE__ */ is("lo.area/1");
const g42 = /* @__PURE__ */ obj({ id: str, title: g2 }, { electionDay: str });
const g43 = /* @__PURE__ */ obj({ code: str, names: g10, level: str }, { parent: str, members: g10, url: str });
const g44 = /* @__PURE__ */ arr(g43);
const g45 = /* @__PURE__ */ map(g26);
const g46 = /* @__PURE__ */ arr(num);
const g47 = /* @__PURE__ */ obj({ area: str, question: str, state: str }, { federation: str, base: num, step: num, percentStep: num, counts: g45, source: str, baseRange: g46, leading: g10, mergedInto: str });
const g48 = /* @__PURE__ */ arr(g47);
const g49 = /* @__PURE__ */ obj({ text: str }, { language: str });
const g50 = /* @__PURE__ */ obj({ text: g2 }, { source: str, signedBy: str });
const g51 = /* @__PURE__ */ obj({ id: str, title: g2, kind: str }, { no: str, topic: g2, askedAs: g49, askedAsMissing: g2, notAsked: bool, stand: g2, background: g2, meaning: g50, issues: g10, decidedBy: str, decidedOn: str });
const g52 = /* @__PURE__ */ arr(g51);
const g53 = /* @__PURE__ */ obj({ list: str, state: str }, { date: str, deadline: str, reason: g49, refersTo: str, source: str, corrected: str });
const g54 = /* @__PURE__ */ arr(g53);
const g55 = /* @__PURE__ */ obj({  }, { position: str, interpretedBy: str, words: bool, language: str, date: str, source: str, revised: str, revisions: num, corrected: str });
const g56 = /* @__PURE__ */ map(g55);
const g57 = /* @__PURE__ */ map(g56);
const g58 = /* @__PURE__ */ obj({ code: str, names: g10 }, { parent: str, former: g10 });
const g59 = /* @__PURE__ */ arr(g58);
const g60 = /* @__PURE__ */ is("lo.survey/1");
const g61 = /* @__PURE__ */ obj({ ask: str }, { required: bool });
const g62 = /* @__PURE__ */ obj({ name: str, contact: str }, { url: str });
const g63 = /* @__PURE__ */ obj({ text: g2, retention: g2 }, { url: str });
const g64 = /* @__PURE__ */ obj({ id: str, kind: str, text: g2 }, { help: g2, required: bool, max: num, ownSuggestion: bool, maxLength: num, issues: g18, exclusive: g10, note: g2 });
const g65 = /* @__PURE__ */ arr(g64);
const g66 = /* @__PURE__ */ obj({ area: str, into: str });
const g67 = /* @__PURE__ */ arr(g66);
const g68 = /* @__PURE__ */ obj({ area: str }, { question: str, federation: str });
const g69 = /* @__PURE__ */ arr(g68);
const g70 = /* @__PURE__ */ is("lo.release/1");
const g71 = /* @__PURE__ */ obj({ rules: str, thresholds: g7 }, { lowered: bool });
const g72 = /* @__PURE__ */ obj({ kind: str, date: str }, { area: str, list: str, standpoint: str, question: str, reason: str });
const g73 = /* @__PURE__ */ arr(g72);
const g74 = /* @__PURE__ */ obj({ sha256: str, bytes: num });
const g75 = /* @__PURE__ */ map(g74);

/** `undefined` when the value reads as Debate, else where it does not, and what was expected. */
export const checkDebate = (value: unknown): string | undefined => debateGuard(value, '');

const debateGuard = /* @__PURE__ */ obj({ schema: g13, id: str, title: g2, language: str, updated: str, sender: g16, questions: g20, lists: g22, areas: g24 }, { fictional: bool, internal: bool, base: str, election: g3, dates: g5, order: g6, thresholds: g7, federations: g9, placesFrom: str, organisations: g12, survey: str });

/** `undefined` when the value reads as Area, else where it does not, and what was expected. */
export const checkArea = (value: unknown): string | undefined => areaGuard(value, '');

const areaGuard = /* @__PURE__ */ obj({ schema: g41, language: str, updated: str, debate: g42, sender: g16, area: g43, places: g44, questions: g20, results: g48, lists: g22, standpoints: g52, replies: g54, answers: g57 }, { fictional: bool, internal: bool, base: str, order: g6, thresholds: g7, membersOf: g2, federations: g9, suggestions: g28, extract: g2, assessments: g30, seats: g32, words: g40 });

/** `undefined` when the value reads as Words, else where it does not, and what was expected. */
export const checkWords = (value: unknown): string | undefined => wordsGuard(value, '');

const wordsGuard = /* @__PURE__ */ obj({ schema: g33, area: str, language: str, updated: str, words: g38 }, { fictional: bool, internal: bool });

/** `undefined` when the value reads as Survey, else where it does not, and what was expected. */
export const checkSurvey = (value: unknown): string | undefined => surveyGuard(value, '');

const surveyGuard = /* @__PURE__ */ obj({ schema: g60, id: str, revision: num, debate: str, title: g2, language: str, opens: str, closes: str, mode: str, place: g61, controller: g62, privacy: g63, questions: g65 }, { digest: str, intro: g2, fictional: bool, graceMinutes: num, areas: g59, federations: g9, collector: str });

/** `undefined` when the value reads as Release, else where it does not, and what was expected. */
export const checkRelease = (value: unknown): string | undefined => releaseGuard(value, '');

const releaseGuard = /* @__PURE__ */ obj({ schema: g70, debate: str, updated: str, builtBy: str, contracts: g10, parameters: g71, totals: g31, changes: g73, files: g75 }, { fictional: bool, internal: bool, merged: g67, protected: g69 });

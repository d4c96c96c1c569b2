import { checkArea, checkDebate, checkSurvey, checkWords } from '../../data-schema/v1/guards.ts';
import type { Area, Debate, Survey, Words } from '../../data-schema/v1/types.ts';
import type { DocumentKind } from './parse.ts';

export const areaKind: DocumentKind<Area> = { schema: 'lo.area/1', check: checkArea };
export const debateKind: DocumentKind<Debate> = { schema: 'lo.debate/1', check: checkDebate };
export const surveyKind: DocumentKind<Survey> = { schema: 'lo.survey/1', check: checkSurvey };
export const wordsKind: DocumentKind<Words> = { schema: 'lo.words/1', check: checkWords };

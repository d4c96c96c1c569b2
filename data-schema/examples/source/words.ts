import type { PublishedWords } from '../../index.ts';

/** A made-up answer of 3,500 characters, as the longest real ones are. */
const longAnswer = (() => {
  const paragraphs = [
    'Vi i Fjellpartiet er enige i at eldreomsorgen trenger flere folk, og vi sier det uten forbehold. Spørsmålet er hvordan vi får det til. Kommunen mangler i dag både sykepleiere og helsefagarbeidere, og en norm på papiret skaffer ingen av delene. Derfor vil vi begynne i den andre enden: Vi vil gjøre jobben til en jobb folk blir i.',
    'Det første vi vil gjøre, er å lyse ut hele stillinger. Vi har snakket med ansatte på tre sykehjem og i hjemmetjenesten i to soner, og alle sier det samme: Det er de små stillingene som gjør at folk slutter. En som har 37 prosent, tar de vaktene hun får, og bruker fritiden på å vente ved telefonen. Slik kan vi ikke drive en tjeneste som skal være trygg.',
    'Det andre er turnus. Vi vil prøve ut lengre vakter i helgene der de ansatte selv ønsker det, og vi vil la hver avdeling lage sin egen turnus sammen med de tillitsvalgte. Ingen skal pålegges en ordning som flertallet på avdelingen er imot. Forsøkene skal vurderes etter ett år, og resultatet skal legges fram for kommunestyret i et åpent møte.',
    'Det tredje er fagutdanning. Vi vil at kommunen skal betale for fagbrev på jobb for alle assistenter som ønsker det, og at de skal få fri med lønn til å lese. Vi regner med at det koster omtrent seks millioner kroner i året når ordningen er i full drift. Til sammenligning brukte kommunen mer enn det dobbelte på innleie fra vikarbyrå i fjor.',
    'Så til selve normen. Vi støtter en bemanningsnorm, men vi vil ikke vedta tallene før vi vet at vi kan følge dem. En norm som brytes hver dag, er verre enn ingen norm, for da slutter folk å tro på den. Vi foreslår derfor en opptrapping: en norm for dagvakter det første året, for kveldsvakter det andre året og for netter og helger det tredje året.',
    'Vi mener også at normen må ta hensyn til hvor syke beboerne er. To avdelinger med like mange plasser kan ha helt ulikt behov. Derfor vil vi at normen skal regnes ut fra pleietyngde, og at tallene skal være åpne. Pårørende og ansatte skal kunne gå inn på kommunens nettsider og se hvor mange som skulle vært på jobb, og hvor mange som faktisk var der.',
    'For hjemmetjenesten er en norm vanskeligere å regne ut, fordi kjøretiden er så ulik. I de ytterste grendene kan det gå tjue minutter mellom hvert besøk. Vi vil derfor ha en regel om tid hos den enkelte: Minst to tredeler av vakta skal brukes hjemme hos folk, og resten til kjøring, rapport og faglig påfyll. I dag er det mange som ikke kommer over halvparten.',
    'Hva koster dette? Vi har lagt inn 42 millioner kroner over fire år i vårt alternative budsjett. Pengene tar vi fra utsatte veiprosjekter og fra innleie. Vi vet at det finnes dem som mener at det er for lite, og andre som mener at det er for mye. Vi har heller villet love noe vi kan holde, enn noe som ser godt ut i en brosjyre rett før et valg.',
    'Til slutt: Vi vil ha de tillitsvalgte med fra første dag. Det står i hovedavtalen, men det skjer ikke alltid i praksis. Vi vil at hovedtillitsvalgte skal ha møterett når budsjettet blir laget, og at uenighet skal føres i protokollen, slik at alle kan se hva de ansatte mente.',
    'Vi er blitt spurt om hvorfor vi ikke bare svarer ja. Grunnen er at et ja uten plan er et løfte om noe andre må ordne. Vi har sittet i posisjon før, og vi vet hvor fort en norm blir et tall som ledere må forklare seg bort fra. Derfor har vi brukt plass på å fortelle hvordan, og ikke bare at.',
    'Kort sagt: ja til flere folk, ja til en norm, og ja til å innføre den i et tempo som gjør at den holder. Vi møter gjerne de ansatte for å snakke mer om dette.',
  ];
  return paragraphs.join('\n\n');
})();

/** The words of `area-full`: short, long, in both written languages, with history. */
export const words: PublishedWords = {
  schema: 'lo.words/1',
  area: '3201',
  fictional: true,
  language: 'nb',
  updated: '2027-06-21',
  words: {
    'hele-stillinger': {
      bylista: { text: 'Ja. Hele stillinger er det viktigste vi kan gjøre for både ansatte og brukere.', language: 'nb' },
      fjellpartiet: { text: 'Ja, så langt det lar seg gjøre. I de minste tjenestene må vi kunne lyse ut 80 prosent.', language: 'nb' },
      framtidslista: { text: 'Vi går inn for heile stillingar i helse og oppvekst frå 2028. I dei andre tenestene vil vi sjå på behovet først.', language: 'nn' },
    },
    innleie: {
      fjellpartiet: { text: 'Vi vil ha egne vikarpooler, men kan ikke love at vi aldri leier inn.', language: 'nb' },
      framtidslista: { text: 'Nei. Kommunen må kunne leige inn når det trengst, til dømes om sommaren.', language: 'nn' },
    },
    laerlinger: {
      bylista: {
        text: 'Vi støtter to lærlinger per tusen innbyggere.',
        language: 'nb',
        revisions: [
          { position: 'undecided', text: 'Vi har ikke behandlet dette i programmet vårt ennå.', language: 'nb', date: '2027-05-12', reason: 'Behandlet på medlemsmøte 8. juni.' },
          { position: 'partly', text: 'Vi støtter økningen, men ikke tallet.', language: 'nb', date: '2027-05-28', reason: 'Presisering etter spørsmål fra lokalavisa.' },
        ],
      },
    },
    leverandorer: {
      fjellpartiet: { text: 'Vi svarer i eget brev, se vedlegg.', language: 'nb' },
      framtidslista: { text: 'Små bedrifter må òg kunne vere med i anbod. Vi seier nei til krav som stengjer dei ute.', language: 'nn' },
    },
    vold: {
      bylista: { text: 'Dette er arbeidsgivers ansvar etter loven. Vi mener at tillitsvalgte og vernombud skal være med på risikovurderingen, og at kommunestyret ikke bør vedta bemanningen bolig for bolig.', language: 'nb' },
      fjellpartiet: { text: 'Ja.', language: 'nb' },
    },
    eldreomsorg: {
      fjellpartiet: { text: longAnswer, language: 'nb' },
    },
    profitt: {
      bylista: { text: 'Vi vil ikke svare på et spørsmål som er stilt slik. For oss er kvaliteten det avgjørende.', language: 'nb' },
      fjellpartiet: {
        language: 'nb',
        revisions: [{ position: 'supports', text: 'Ja.', language: 'nb', date: '2027-05-10', reason: 'Lista hadde krysset av i feil rute og ba om å få rette det.' }],
      },
    },
    bolig: {
      fjellpartiet: { text: 'Prinsippet er godt. Andelen må vurderes fra tomt til tomt.', language: 'nb' },
    },
    viktigst: {
      bylista: { text: 'Vi vil bygge om de to eldste sykehjemmene og lyse ut alle stillinger der som hele.', language: 'nb' },
      fjellpartiet: { text: 'Først vil vi gå gjennom økonomien. Så vil vi ta de sakene som vi har lovet her, én etter én, og si fra åpent hvis noe må vente.', language: 'nb' },
    },
  },
};

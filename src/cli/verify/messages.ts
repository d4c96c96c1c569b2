import type { Severity } from '../../publishing/index.ts';

/** What a message is about, by name. */
export type About = Readonly<Record<string, string>>;

/** How something found is told: what is wrong, and what to do. `{name}` is filled in. */
export interface Telling {
  readonly severity: Severity;
  readonly message: string;
  readonly advice?: string;
}

const error = (message: string, advice?: string): Telling => ({ severity: 'error', message, advice });
const warning = (message: string, advice?: string): Telling => ({ severity: 'warning', message, advice });
const note = (message: string, advice?: string): Telling => ({ severity: 'note', message, advice });

/** Everything `medlemsdebatt verify` can say about scripts. Codes are stable: machines may act on them. */
const scripts = {
  'script-missing': error(
    'Siden har {tag}, men ikke skriptet som viser den.',
    'Legg inn linjen <script type="module" src="…/lo.js"></script> én gang på siden.',
  ),
  'script-elsewhere': note(
    'Koden har ikke skriptet selv, og virker bare der lo.js ligger på hele nettstedet.',
    'Sjekk adressen til siden etter at koden er limt inn.',
  ),
  'script-unseen': note(
    'Siden har {tag}, men ikke lo.js. Den har andre skript, som kan ha delen i seg.',
    'Se på siden i en nettleser. Vises delen, er alt i orden. Ellers mangler <script type="module" src="…/lo.js"></script>.',
  ),
  'mark-plain': note(
    'Siden har en merket lenke eller boks, men ikke lo.js. Da blir den stående som den er.',
    'I et nyhetsbrev er det slik det skal være. Skal den bli en del, må lo.js inn på siden.',
  ),
  'script-address': error(
    'Adressen til skriptet kan ikke brukes: «{value}».',
    'Skriv hele adressen, med https:// først. Står koden på en side, oppgi adressen til siden med --page.',
  ),
  'script-insecure': error(
    'Skriptet hentes uten kryptering: {address}',
    'Bytt http:// med https://. Nettlesere stopper det på sider med https.',
  ),
  'script-unreachable': error('Fikk ikke hentet skriptet: {address} ({reason})', 'Sjekk adressen.'),
  'script-not-script': error(
    'Adressen til skriptet gir noe annet enn et skript: {address} ({reason})',
    'Tjeneren må sende det som text/javascript.',
  ),
  'script-cors': error(
    'Skriptet kan ikke brukes på andre nettsteder: {address}',
    'Tjeneren må sende overskriften Access-Control-Allow-Origin: *',
  ),
  'script-not-module': error(
    'Skriptet mangler type="module", og kjører ikke.',
    'Skriv <script type="module" src="…">.',
  ),
  'script-twice': warning('Skriptet står {count} ganger på siden.', 'Én gang holder. Ta bort de andre.'),
  'script-versions': warning(
    'Siden har skript av ulike utgaver: {versions}.',
    'Det som kommer først, blir brukt. La alle peke på den samme utgaven.',
  ),
  'script-stale': warning(
    'Skriptet er utgave {version}. Det finnes en nyere: {newest}.',
    'Bytt adresse: {advice}',
  ),
  'script-withdrawn': warning(
    'Skriptet er utgave {version}, som er tatt tilbake. Den som gjelder, er {newest}.',
    'Bruk denne adressen: {advice} Er det den du har, kan et mellomlager ha en gammel kopi.',
  ),
  'script-newer-major': note(
    'Skriptet er utgave {version}. Det finnes en ny hovedutgave: {newest}.',
    'Les endringsloggen før du bytter.',
  ),
  'script-unknown-version': note(
    'Vet ikke hvilken utgave skriptet er: embed.json ligger ikke ved siden av {address}',
    'Be dem som drifter skriptet, legge ut hele mappen.',
  ),
  'script-differs': error(
    'Skriptet er ikke det utgave {version} består av: {address}',
    'Be dem som drifter skriptet, legge ut mappen på nytt. Er et mellomlager i veien, må det tømmes.',
  ),
  'part-missing': error(
    'En fil som skriptet trenger, mangler: {address}',
    'Be dem som drifter skriptet, legge ut hele mappen.',
  ),
  'part-differs': error(
    'En fil som skriptet trenger, er ikke den utgave {version} består av: {address}',
    'Be dem som drifter skriptet, legge ut mappen på nytt.',
  ),
  'integrity-mismatch': error(
    'Kontrollsummen (integrity) passer ikke. Nettleseren nekter å kjøre skriptet.',
    'Skriptet der har {actual}. Hent koden på nytt fra snippets.txt ved siden av det.',
  ),
  'integrity-unreadable': warning(
    'Kontrollsummen (integrity) er ikke en kontrollsum, og sjekker ingenting: «{value}».',
    'Skriptet der har {actual}.',
  ),
  'integrity-on-moving': warning(
    'Adressen følger nye utgaver, men kontrollsummen (integrity) gjelder bare den som ligger der nå. Neste utgave stopper.',
    'Ta bort integrity, eller bruk adressen til utgaven: {advice}',
  ),
  'integrity-missing': note(
    'Skriptet er låst til utgave {version}, men uten kontrollsum.',
    'Legg til integrity="{actual}" crossorigin="anonymous".',
  ),
  'import-map-mismatch': error(
    'Kontrollsummen i importkartet passer ikke til {address}',
    'Hent importkartet på nytt fra snippets.txt ved siden av skriptet.',
  ),
};

/** About elements, marked links and boxes, and the data they name. */
const parts = {
  'nothing-found': error(
    'Fant ingenting fra medlemsdebatten her: verken skript, deler, ramme eller lenke.',
    'Har publiseringsløsningen fjernet koden? Prøv en av de andre måtene å lime inn på.',
  ),
  'code-as-text': error(
    'Koden står som tekst på siden: leserne ser «<{tag} …», og ingenting vises.',
    'Lim den inn på nytt der publiseringsløsningen tar imot HTML: i en HTML-blokk, eller med «Kildekode» eller «HTML» slått på.',
  ),
  'quotes-typographic': error(
    'Anførselstegnene er ikke rette: {value}. Nettleseren leser dem som en del av verdien.',
    'Bytt dem med rette anførselstegn ("). Tekstbehandlere gjør dem om. Kopier koden rett dit den skal stå.',
  ),
  'part-unclosed': error(
    'Delen er ikke avsluttet. Alt som står etter den, regnes som inni den, og blir borte når den vises.',
    'Skriv </{tag}> etter lenken. Det holder ikke å slutte med />.',
  ),
  'part-cut': warning(
    'Delen står i et avsnitt (<p>), og det som står inni den, har havnet etter den. Leserne ser det hele tiden.',
    'Sett inn koden utenfor avsnittet, i en egen HTML-blokk.',
  ),
  'part-inside': error(
    'Delen står inni {tag}, og blir borte når den vises.',
    'Flytt den ut: den følger søkefeltet uansett hvor på siden den står.',
  ),
  'attribute-unknown': warning('{tag} kjenner ikke attributtet «{value}».', '{advice}'),
  'unknown-element': warning('Det finnes ingen del som heter «{value}».', '{advice}'),
  'src-missing': error('Delen mangler src.', 'Skriv adressen til debatten: src="https://…/"'),
  'src-unusable': error(
    'Adressen i src kan ikke brukes: «{value}».',
    'Skriv hele adressen, med https:// først. Er den skrevet uten nettsted, oppgi adressen til siden med --page.',
  ),
  'src-insecure': error('Dataene hentes uten kryptering: {address}', 'Bytt http:// med https://.'),
  'area-missing': warning(
    'Delen har verken area eller et søkefelt (lo-area-picker) å følge, og viser ingenting.',
    'Skriv kommunenummeret: area="3201"',
  ),
  'area-unknown': error('Debatten har ikke området «{area}».', '{advice}'),
  'area-moved': warning(
    'Koden {area} er ikke lenger i bruk. Området heter nå {name} ({code}).',
    'Skriv area="{code}".',
  ),
  'area-split': error('Området med koden {area} er delt i flere: {names}.', 'Velg en av de nye kodene.'),
  'data-unreachable': error('Fikk ikke hentet dataene: {address} ({reason})', 'Sjekk adressen i src.'),
  'data-missing': error('Det finnes ingen fil på adressen: {address}', 'Sjekk src og area.'),
  'data-html': error(
    'Adressen gir en nettside, ikke data: {address}',
    'src skal peke på mappen med de publiserte filene. Mangler skråstreken til slutt?',
  ),
  'data-unreadable': error(
    'Filen kan ikke leses: {address} ({reason})',
    'Legg ut filen på nytt, i sin helhet.',
  ),
  'data-shape': error(
    'Filen er ikke slik denne delen trenger den: {address} ({reason})',
    'Peker src på riktig fil?',
  ),
  'data-newer': error(
    'Filen er laget for en nyere hovedutgave: {address} ({reason})',
    'Bytt adressen til skriptet med en nyere.',
  ),
  'data-cors': error(
    'Dataene kan ikke leses fra andre nettsteder: {address}',
    'Tjeneren må sende overskriften Access-Control-Allow-Origin: *',
  ),
  'data-fictional': note('Dataene er oppdiktede, og det står på siden.'),
  'data-internal': warning(
    'Dataene er merket «til behandling – ikke offentlig»: {address}',
    'Vent til de er publisert.',
  ),
  frozen: note('Delen viser en frosset utgave fra {date}. Den følger ikke rettelser.'),
  'frozen-old': warning(
    'Det finnes en nyere utgave ({newer}) enn den frosne ({date}).',
    'Leserne får vite det. Skal delen følge med, bruk adressen til treet uten # og det som står etter.',
  ),
  'frozen-mismatch': error(
    'Filen er ikke den som ble frosset, så ingenting vises: {address}',
    'Er filen riktig, er summen #{actual}',
  ),
  'frozen-unreadable': error(
    'Kontrollsummen i src kan ikke brukes: «{value}».',
    'Lim inn adressen slik «medlemsdebatt build --frozen» skrev den: en fil, så #sha256- og summen.',
  ),
  'link-missing': warning(
    'Det står ingen lenke inni delen. Blir skriptet stoppet, er den tom.',
    'Sett inn en lenke til siden for kommunen: <a href="…/pages/3201.html">Se hva listene svarer</a>',
  ),
  'link-dead': error('Lenken leder ingen steder: {address} ({reason})', 'Rett adressen.'),
  'link-only': note(
    'Her står bare en lenke til siden for kommunen, ingen del.',
    'Har publiseringsløsningen fjernet delen? Prøv en av de andre måtene å lime inn på.',
  ),
  picture: note(
    'Bildet viser det som sto da det ble laget, og følger ikke rettelser.',
    'Lag et nytt etter en rettelse.',
  ),
  'picture-alt': warning(
    'Bildet mangler alt-tekst. De som ikke ser det, får ikke vite hva det viser.',
    'Hent koden på nytt fra verkstedet: der står alt bildet sier, i alt.',
  ),
  'picture-unreachable': error(
    'Fikk ikke hentet bildet: {address} ({reason})',
    'Legg ut bildet, og skriv adressen til det.',
  ),
  'duplicate-part': warning('Den samme delen står her fra før (linje {line}).', 'Ta bort den ene.'),
};

/** About frames, addresses alone, and the page's own rules. */
const pages = {
  'frame-title': warning(
    'Rammen mangler title. Skjermlesere kan ikke si hva den er.',
    'Skriv title="Medlemsdebatten: …".',
  ),
  'frame-insecure': error(
    'Rammen hentes uten kryptering: {address}',
    'Bytt http:// med https://. På sider med https blir den tom.',
  ),
  'frame-unreachable': error('Fikk ikke hentet siden i rammen: {address} ({reason})', 'Sjekk adressen.'),
  'frame-refused': error(
    'Siden lar seg ikke vise i en ramme: {address} ({reason})',
    'Be dem som drifter den, ta bort regelen for mappen pages/.',
  ),
  'address-unreachable': error('Fikk ikke hentet siden: {address} ({reason})', 'Sjekk adressen.'),
  'oembed-missing': note(
    'Siden sier ikke fra om oEmbed, så adressen blir bare en lenke: {address}',
    'Bygg debatten med «adresse» i tabellen debatt.',
  ),
  'csp-script': error('Sidens regler (CSP) stopper skriptet: {directive}', 'Legg til {origin} i script-src.'),
  'csp-script-parts': error(
    'Sidens regler (CSP) slipper til skriptet, men ikke filene det henter: {directive}',
    'Slipp til hele mappen i script-src, med skråstrek sist: {folder}',
  ),
  'csp-script-later': warning(
    'Sidens regler (CSP) stopper filene som trengs for andre språk enn bokmål og nynorsk: {directive}',
    'Slipp til hele mappen i script-src, med skråstrek sist: {folder}',
  ),
  'csp-connect': error(
    'Sidens regler (CSP) stopper dataene: {directive}',
    'Legg til {origin} i connect-src.',
  ),
  'csp-frame': error('Sidens regler (CSP) stopper rammen: {directive}', 'Legg til {origin} i frame-src.'),
  'csp-import-map': warning(
    'Sidens regler (CSP) stopper importkartet, som står i selve siden: {directive}',
    'Gi det en nonce, eller ta det bort. Da dekker kontrollsummen bare skriptet selv.',
  ),
  'csp-trusted-types': error(
    'Sidens regler (CSP) lar ikke delene tegne noe: {directive}',
    'Legg til lit-html i trusted-types.',
  ),
  'csp-trusted-twice': error(
    'Sidens regler (CSP) lar bare ett av skriptene tegne noe: {directive}',
    'Bruk lo.js i stedet for én fil for hver del, eller legg til ’allow-duplicates’ i trusted-types.',
  ),
};

export const messages = { ...scripts, ...parts, ...pages } satisfies Record<string, Telling>;

export type MessageCode = keyof typeof messages;

/** A text with its places filled in. */
export function fill(text: string, about: About): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => about[name] ?? place);
}

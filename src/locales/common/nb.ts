/** Texts that every element uses. */
export default {
  fictional: 'Oppdiktede data',
  internal: 'Til behandling – ikke offentlig',
  loading: 'Henter …',
  retry: 'Prøv igjen',
  updated: 'Oppdatert {date:date}',
  stale: 'Vi fikk ikke hentet en nyere utgave. Du ser utgaven fra {date:date}.',
  staleUndated: 'Vi fikk ikke hentet en nyere utgave. Du ser den forrige.',
  moved: 'Koden {from} er ikke lenger i bruk. Du ser {to}.',
  partMissing: 'Vi fikk ikke hentet alt. Noe mangler i denne visningen.',
  unknownAnswer: 'ukjent svar',
  opensElsewhere: '(åpnes på et annet nettsted)',
  'error.fetch': 'Vi fikk ikke hentet innholdet. Sjekk nettforbindelsen og prøv igjen.',
  'error.timeout': 'Det tok for lang tid å hente innholdet. Prøv igjen om litt.',
  'error.not-found': 'Vi fant ikke innholdet som skulle vært her.',
  'error.unreadable': 'Innholdet kunne ikke leses.',
  'error.newer-version': 'Innholdet er laget for en nyere utgave av denne siden. Last siden på nytt.',
  'error.unknown-area': 'Vi kjenner ikke området «{code}». Velg kommune på nytt.',
  'error.split-area': 'Området «{code}» er delt i flere: {areas}. Velg hvilket du vil se.',
  'error.config': 'Denne visningen er ikke satt opp riktig ennå.',
  'error.render': 'Noe gikk galt, og innholdet kan ikke vises her.',
  'hint.src':
    'Til deg som redigerer siden: «src» mangler eller er ikke en nettadresse som begynner med https.',
  'hint.area':
    'Til deg som redigerer siden: «area» skal være en kommunekode med fire sifre, en fylkeskode med to, eller 0 for hele landet.',
} as const;

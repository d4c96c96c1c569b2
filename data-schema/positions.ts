/** A list's answer to one standpoint. Absent is none of these: it is never `opposes` and never neutral. */
export const POSITIONS = [
  'supports',
  'partly',
  'opposes',
  'undecided',
  'unclear',
  'comment',
  'withheld',
] as const;

/** What became of the sheet that was sent to one list in one area. */
export const REPLY_STATES = [
  'answered',
  'partly-answered',
  'declined',
  'no-reply',
  'referred',
  'pending',
  'not-asked',
  'not-standing',
] as const;

import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** English. */
export default {
  sending: 'Sending …',
  'waiting.offline': 'Not sent yet: you are offline. We send when you are online again. Keep the page open.',
  'waiting.busy':
    'Not sent yet: many are answering right now. We try again by ourselves. Keep the page open.',
  'waiting.unreachable': 'Not sent yet: we got no contact. We try again by ourselves. Keep the page open.',
  waitingKept: 'The answer is also kept on this device, so you can come back to the page later.',
  tryNow: 'Try now',
  sent: 'Thank you! Your answer has been sent.',
  sentAgain: 'Thank you! Your answer had already arrived, and is stored once.',
  receipt: 'Receipt: {code}',
  receiptHint: 'The code only shows that an answer was sent. Nobody can use it to find your answer.',
  receiptLink: 'Link to withdraw the answer',
  receiptLinkHint:
    'With the link you can withdraw the answer while the survey is open. Whoever has the link can withdraw it: do not share it.',
  withdrawAsk: 'Do you want to withdraw your answer?',
  withdraw: 'Withdraw the answer',
  withdrawing: 'Withdrawing the answer …',
  withdrawn: 'The answer has been withdrawn and deleted.',
  withdrawFailed: 'We could not withdraw the answer. Try again in a while.',
  withdrawClosed: 'The survey is closed, and the answer can no longer be withdrawn.',
  withdrawUnknown: 'We find no answer with this link.',
  refused: 'The answer was not sent',
  'refused.closed':
    'The survey is closed. The answer was not taken. Your text still stands here, so you can copy it.',
  'refused.not-open': 'The survey is not open yet. Try again when it is.',
  'refused.withdrawn': 'This answer has been withdrawn and cannot be sent again.',
  'refused.code-used': 'The invitation has been used. Each invitation is for one answer.',
  'refused.code-unknown': 'The invitation is not valid. Check that you used the whole link.',
  'refused.code-missing':
    'This survey is answered with a personal link. Use the link in the invitation you were sent.',
  'refused.id-conflict': 'Another answer has already been sent from here. Reload the page to answer again.',
  'refused.too-large': 'The answer is too large. Shorten the text and send again.',
  'refused.invalid': 'Something in the answer could not be taken. Look it over and send again.',
  'refused.origin': 'This page may not send answers. Tell those who own the page.',
  'refused.other': 'The answer could not be taken. Reload the page and try again.',
  edit: 'Correct the answer',
  copy: 'Copy my text',
  copied: 'Copied.',
  keep: 'Keep a draft on this device',
  keepHint:
    'Only on a device of your own. The draft is deleted when you have sent, or after 30 minutes without changes.',
  keepFailed: 'The draft is not kept on the device. The browser does not allow it.',
  draftFound: 'There is a draft on this device from today. Is it yours?',
  draftUse: 'Go on with the draft',
  draftDelete: 'Delete the draft',
  summary: {
    one: 'One thing must be put right before you can send:',
    other: '{n} things must be put right before you can send:',
  },
  'problem.place': 'Choose a municipality, or tick that you do not want to say.',
  'problem.missing': 'Answer the question: {question}',
  'problem.too-many': 'Choose at most {n}: {question}',
  'problem.too-long': 'The text is {n} characters too long: {question}',
} satisfies Translation<typeof nb>;

import type { Translation } from '../message.ts';
import type nb from './nb.ts';

/** English. */
export default {
  before: 'The survey opens on {day:date}. You can try to send, but the answer may not be accepted.',
  after: 'The deadline was {day:date}. You can try to send, but the answer may not be accepted.',
  surveyChanged: 'The survey has changed since you began. Look over your answers.',
  sending: 'Sending …',
  'waiting.offline':
    'Not sent yet: you are offline. We will send it when you are online again. Keep the page open.',
  'waiting.busy': 'Not sent yet: many are answering right now. We keep trying. Keep the page open.',
  'waiting.unreachable':
    'We do not know whether the answer arrived: we could not connect. We keep trying, and it is stored only once. Keep the page open.',
  'unsure.offline':
    'We do not know whether the answer arrived: you are offline. We try again when you are online, and it is stored only once. Keep the page open.',
  'unsure.busy':
    'We do not know whether the answer arrived: many are answering right now. We keep trying, and it is stored only once. Keep the page open.',
  waitingKept: 'The answer is also kept on this device, so you can come back to the page later.',
  waitingForget: 'Delete the copy on the device',
  tryNow: 'Try now',
  sent: 'Thank you! Your answer has been sent.',
  sentAgain: 'Thank you! Your answer had already arrived, and is stored once.',
  sentEarlier: 'The answer you sent first arrived and is stored. What you sent now is not stored.',
  sentEarlierOther: 'Did somebody else answer first? Go back to the form and send once more.',
  toForm: 'Back to the form',
  unheard:
    'You sent an answer from here, but we were not told whether it arrived. You can answer again. If the first answer arrived, it is the only one that is stored.',
  unheardOther: 'Somebody else is going to answer',
  receipt: 'Receipt: {code}',
  receiptHint: 'The code only shows that an answer was sent. Nobody can use it to find your answer.',
  receiptLink: 'Link to withdraw the answer',
  receiptLinkHint:
    'With the link you can withdraw the answer while the survey is open. Whoever has the link can withdraw it: do not share it.',
  another: 'If somebody else is going to answer here, they get an empty form. The receipt is not shown then.',
  restart: 'Empty form',
  'leftover.sending': 'An answer that has waited on this device is being sent.',
  'leftover.waiting':
    'An answer is waiting on this device. We keep trying to send it as long as the page is open, and it is stored only once.',
  'leftover.sent':
    'An answer that waited on this device has been sent. If it was yours, you need not answer again.',
  'leftover.refused': 'An answer that has waited on this device was not accepted.',
  leftoverMine: 'The answer is mine',
  leftoverDelete: 'Delete the answer from the device',
  withdrawAsk: 'Do you want to withdraw your answer?',
  withdrawSpends: 'If you withdraw it, you cannot answer again with the same invitation.',
  withdraw: 'Withdraw the answer',
  withdrawing: 'Withdrawing the answer …',
  withdrawn: 'The answer has been withdrawn and deleted.',
  withdrawFailed: 'We could not withdraw the answer. Try again in a while.',
  withdrawClosed: 'The survey is closed, and the answer can no longer be withdrawn.',
  withdrawUnknown: 'We found no answer with this link.',
  refused: 'The answer was not sent',
  'refused.closed':
    'The survey is closed. The answer was not accepted. What you wrote is still here, so you can copy it.',
  'refused.not-open': 'The survey is not open yet. Try again when it is.',
  'refused.withdrawn': 'This answer has been withdrawn and cannot be sent again.',
  'refused.code-used':
    'The invitation has been used. Each invitation is for one answer. If you have tried to send before, that answer may have arrived, even though the page was not told.',
  'refused.code-unknown': 'The invitation is not valid. Check that you used the whole link.',
  'refused.code-missing':
    'This survey is answered with a personal link. Use the link in the invitation you were sent.',
  'refused.id-conflict': 'Another answer has already been sent from here. Reload the page to answer again.',
  'refused.too-large': 'The answer is too large. Shorten the text and send again.',
  'refused.invalid': 'Something in the answer could not be accepted. Look it over and send again.',
  'refused.origin': 'This page may not send answers. Tell those who own the page.',
  'refused.address': 'This page sends to the wrong address. Please tell those who own the page.',
  'refused.broken': 'The answer was damaged on its way. Try again, perhaps on another network.',
  'refused.other': 'The answer could not be accepted. Reload the page and try again.',
  edit: 'Correct the answer',
  copy: 'Copy my text',
  copied: 'Copied.',
  copyFailed: 'The browser did not let us copy. Mark the text and copy it yourself.',
  yourText: 'What you wrote',
  keep: 'Keep a draft on this device',
  keepHint:
    'Only on a device of your own. The draft is deleted when you have sent. After 30 minutes without changes it is not shown any more. An answer that cannot be sent at once waits on the device for up to 7 days, and you can delete it.',
  keepFailed: 'The draft is not kept on the device. The browser does not allow it.',
  draftFound: 'There is a draft on this device from today. Is it yours?',
  draftUse: 'Go on with the draft',
  draftDelete: 'Delete the draft',
  summary: {
    one: 'One thing must be put right before you can send:',
    other: '{n} things must be put right before you can send:',
  },
  'problem.place': 'Choose a municipality, or tick that you do not want to say.',
  'problem.unsettled':
    'The municipality you wrote has not been chosen. Choose it from the list, or empty the field.',
  'problem.missing': 'Answer the question: {question}',
  'problem.too-many': 'Choose at most {n}: {question}',
  'problem.alone': 'One of your choices cannot be combined with others: {question}',
  'problem.too-long': 'The text is {n} characters too long: {question}',
  'problem.empty': 'You have not answered anything yet. Answer at least one question.',
  'problem.refused': 'This answer was not accepted: {question}',
  place: 'Municipality',
} satisfies Translation<typeof nb>;

/**
 * The answer that was given in this form has arrived at the collector; not one that waited on the device since an earlier
 * visit. Says nothing of what was answered.
 */
export class LoSurveySentEvent extends Event {
  /** Id of the survey. */
  readonly survey: string;
  /** The collector had it before, and the first reply was lost. */
  readonly replayed: boolean;

  constructor(survey: string, replayed: boolean) {
    super('lo-survey-sent', { bubbles: true, composed: true });
    this.survey = survey;
    this.replayed = replayed;
  }
}

/** How far the survey's answer has come, for a page that wants to say so. Says nothing of what was answered. */
export class LoSurveyStateEvent extends Event {
  /** Id of the survey. */
  readonly survey: string;
  readonly state: 'sending' | 'waiting' | 'sent' | 'refused' | 'withdrawn';
  /** The collector's code, when it was refused; why, when it waits. */
  readonly code: string;

  constructor(survey: string, state: LoSurveyStateEvent['state'], code = '') {
    super('lo-survey-state', { bubbles: true, composed: true });
    this.survey = survey;
    this.state = state;
    this.code = code;
  }
}

/** The invite stood in the query of the page's address, where servers and logs can see it. */
export class LoSurveyInviteEvent extends Event {
  constructor() {
    super('lo-survey-invite-seen', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'lo-survey-sent': LoSurveySentEvent;
    'lo-survey-state': LoSurveyStateEvent;
    'lo-survey-invite-seen': LoSurveyInviteEvent;
  }
  interface DocumentEventMap {
    'lo-survey-sent': LoSurveySentEvent;
    'lo-survey-state': LoSurveyStateEvent;
    'lo-survey-invite-seen': LoSurveyInviteEvent;
  }
}

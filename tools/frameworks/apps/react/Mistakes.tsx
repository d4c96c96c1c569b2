import { createRef } from 'react';
import type { LoErrorEvent, LoTopIssues } from 'lo-medlemsdebatt';
import type {} from 'lo-medlemsdebatt/react';

const onArea = (event: { area: string }) => event.area;
const onError = (event: LoErrorEvent) => event.code;
const ref = createRef<LoTopIssues>();

/** Whatever is not under a "mistake" compiles; whatever is does not. */
export const lines = [
  <lo-top-issues src="/tree/" area="3201" max="5" heading-level="3" ref={ref} className="wide" key="1" />,
  <lo-top-issues max={5} headingLevel={3} texts={{ more: { one: 'Én til', other: '{n} til' } }} lang="nn" />,
  <lo-party-compare assessments deep-link onlo-area-request={event => event.scope} />,
  <lo-area-picker onlo-area-change={onArea} onlo-error={onError} onClick={event => event.clientX} />,
  <lo-survey-form layout="all" onlo-survey-state={event => event.state === 'sent'} />,
  // mistake: not a number
  <lo-top-issues max="many" />,
  // mistake: not a level
  <lo-top-issues heading-level={true} />,
  // mistake: no such attribute
  <lo-top-issues maximum={5} />,
  // mistake: a number is no text
  <lo-top-issues texts={{ heading: 5 }} />,
  // mistake: a word is no yes or no
  <lo-party-compare assessments="yes" />,
  // mistake: the event has no detail
  <lo-top-issues onlo-issue-select={event => event.detail} />,
  // mistake: that is another event
  <lo-top-issues onlo-data={onError} />,
  // mistake: no such element
  <lo-top-issue src="/tree/" />,
];

import { useEffect, useState } from 'react';
import 'lo-medlemsdebatt/define';
import type {} from 'lo-medlemsdebatt/react';

export function Debate({ tree, max }: { tree: string; max: number }) {
  const [area, setArea] = useState('3201');
  const [issue, setIssue] = useState('');
  const [updated, setUpdated] = useState('');
  // What a server has painted gets its listeners and objects when React paints again (react/react#35446).
  const [, paintAgain] = useState(false);
  useEffect(() => paintAgain(true), []);
  return (
    <>
      <lo-area-picker src={tree} area={area} onlo-area-change={event => setArea(event.area)} />
      <lo-top-issues
        src={tree}
        area={area}
        max={max}
        texts={{ heading: `De ${max} sakene flest valgte {where}` }}
        onlo-data={event => setUpdated(event.updated)}
        onlo-issue-select={event => setIssue(event.issueTitle)}
      >
        <a href={`${tree}pages/${area}.html`}>Se hva medlemmene valgte</a>
      </lo-top-issues>
      <lo-party-compare src={tree} area={area}>
        <a href={`${tree}pages/${area}.html`}>Se hva listene svarer</a>
      </lo-party-compare>
      <p role="status">
        Oppdatert: {updated}. Valgt sak: {issue}
      </p>
    </>
  );
}

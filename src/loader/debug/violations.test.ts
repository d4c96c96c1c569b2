import { expect } from '@open-wc/testing';
import { watchViolations } from './violations.ts';

const data = 'https://data.test/areas/3201.json';
const embed = 'https://cdn.test/embed.json';

function stop(blockedURI: string, disposition: SecurityPolicyViolationEventDisposition = 'enforce'): void {
  const told = {
    blockedURI,
    disposition,
    effectiveDirective: 'connect-src',
    violatedDirective: 'connect-src',
    documentURI: 'https://page.test/',
    originalPolicy: 'connect-src',
    statusCode: 200,
  };
  dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', told));
}

describe('what a policy stops', () => {
  it('is told once for each, however often it is stopped, and counted', () => {
    let times = 0;
    const watch = watchViolations(() => (times += 1));
    stop(data);
    stop(data);
    expect(times).to.equal(1);
    expect(watch.all().map(({ blocked, times: count }) => [blocked, count])).to.deep.equal([[data, 2]]);
    expect(watch.stops(data)).to.equal(true);
    expect(watch.stops(embed)).to.equal(false);
  });

  it('W4: is no fault of the page where nobody but the panel asks, and calls for no new look', () => {
    let times = 0;
    const watch = watchViolations(() => (times += 1));
    watch.leaveOut([embed]);
    stop(embed);
    expect([times, watch.all().length]).to.deep.equal([0, 0]);
    // It is not asked for again all the same.
    expect(watch.stops(embed)).to.equal(true);
  });

  it('is nothing where a policy only reports', () => {
    let times = 0;
    const watch = watchViolations(() => (times += 1));
    stop(data, 'report');
    expect([times, watch.all().length, watch.stops(data)]).to.deep.equal([0, 0, false]);
  });
});

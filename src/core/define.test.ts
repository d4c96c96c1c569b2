import { expect } from '@open-wc/testing';
import { define } from './define.ts';
import { version } from './version.ts';

/** What the console got through `info` while something ran. */
function notesOf(act: () => void): string[] {
  const notes: string[] = [];
  const real = console.info;
  console.info = (note: string) => notes.push(note);
  try {
    act();
  } finally {
    console.info = real;
  }
  return notes;
}

const made = (itsVersion?: string) =>
  class extends HTMLElement {
    static readonly version = itsVersion;
  };

describe('define', () => {
  it('W1: the second registration is skipped, the first keeps working', () => {
    const [first, second] = [made(version), made(version)];
    const notes = notesOf(() => {
      define('x-twice', first);
      define('x-twice', second);
      define('x-twice', first);
    });
    expect(customElements.get('x-twice')).to.equal(first);
    expect(notes).to.deep.equal([]);
    expect(document.createElement('x-twice')).to.be.instanceOf(first);
  });

  it('W1: two versions are told about once', () => {
    const notes = notesOf(() => {
      define('x-versions', made('0.0.1'));
      define('x-versions', made('0.0.2'));
      define('x-versions', made('0.0.3'));
    });
    expect(notes.length).to.equal(1);
    expect(notes[0]).to.contain('x-versions').and.contain('0.0.1').and.contain('0.0.2');
  });

  it('W1: somebody else’s element of the same name is left alone', () => {
    const theirs = class extends HTMLElement {};
    customElements.define('x-theirs', theirs);
    expect(notesOf(() => define('x-theirs', made(version))).length).to.equal(1);
    expect(customElements.get('x-theirs')).to.equal(theirs);
  });

  it('has the version of the package', async () => {
    const json = (await (await fetch('/package.json')).json()) as { version: string };
    expect(version).to.equal(json.version);
  });
});

const debate = document.querySelector('#debate');
const issues = debate.querySelector('lo-top-issues');
const status = debate.querySelector('[role="status"]');
const said = { updated: '', issue: '' };

function say(news) {
  Object.assign(said, news);
  status.textContent = `Oppdatert: ${said.updated}. Valgt sak: ${said.issue}`;
}

/** Shows so many issues, under a heading of the page's own. */
export function showIssues(max) {
  issues.max = max;
  issues.texts = { heading: `De ${max} sakene flest valgte {where}` };
}

issues.addEventListener('lo-data', event => say({ updated: event.updated }));
issues.addEventListener('lo-issue-select', event => say({ issue: event.issueTitle }));

debate.addEventListener('lo-area-change', event => {
  for (const element of debate.querySelectorAll('lo-top-issues, lo-party-compare')) {
    element.area = event.area;
    element.querySelector('a').href = `/tree/pages/${event.area}.html`;
  }
});

showIssues(2);

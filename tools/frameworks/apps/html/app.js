import { showIssues } from './debate.js';

const debate = document.querySelector('#debate');
let max = 2;

function addButton(label, act) {
  const button = Object.assign(document.createElement('button'), { textContent: label });
  button.addEventListener('click', act);
  document.body.prepend(button);
}

addButton('Flere saker', () => showIssues(++max));
addButton('Vis eller skjul', () => (debate.isConnected ? debate.remove() : document.body.append(debate)));

import { Component, signal } from '@angular/core';
import { Debate } from './debate';

@Component({
  selector: 'app-root',
  imports: [Debate],
  template: `
    <button (click)="max.set(max() + 1)">Flere saker</button>
    <button (click)="shown.set(!shown())">Vis eller skjul</button>
    @if (shown()) {
      <app-debate tree="/tree/" [max]="max()" />
    }
  `,
})
export class App {
  readonly max = signal(2);
  readonly shown = signal(true);
}

import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, input, signal } from '@angular/core';
import 'lo-medlemsdebatt/define';

@Component({
  selector: 'app-debate',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <lo-area-picker [attr.src]="tree()" [attr.area]="area()" (lo-area-change)="area.set($event.area)" />
    <lo-top-issues
      [attr.src]="tree()"
      [attr.area]="area()"
      [max]="max()"
      [texts]="texts()"
      (lo-data)="updated.set($event.updated)"
      (lo-issue-select)="issue.set($event.issueTitle)"
    >
      <a [href]="page()">Se hva medlemmene valgte</a>
    </lo-top-issues>
    <lo-party-compare [attr.src]="tree()" [attr.area]="area()">
      <a [href]="page()">Se hva listene svarer</a>
    </lo-party-compare>
    <p role="status">Oppdatert: {{ updated() }}. Valgt sak: {{ issue() }}</p>
  `,
})
export class Debate {
  readonly tree = input.required<string>();
  readonly max = input.required<number>();
  readonly area = signal('3201');
  readonly issue = signal('');
  readonly updated = signal('');
  readonly page = computed(() => `${this.tree()}pages/${this.area()}.html`);
  readonly texts = computed(() => ({ heading: `De ${this.max()} sakene flest valgte {where}` }));
}

import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'lo-medlemsdebatt/define';
import type { LoErrorEvent } from 'lo-medlemsdebatt';

/** Whatever is not under a "mistake" compiles; whatever is does not. Angular does not check what elements take. */
@Component({
  selector: 'app-mistakes',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <lo-top-issues src="/tree/" [max]="5" (lo-error)="onError($event)" #issues />
    <lo-area-picker (lo-area-change)="onArea($event)" (lo-data)="issues.max = 3" />
    <lo-survey-form (lo-survey-state)="onArea({ area: $event.state })" />
    <!-- mistake: the event has no detail -->
    <lo-top-issues (lo-issue-select)="onArea($event.detail)" />
    <!-- mistake: that is another event -->
    <lo-top-issues (lo-data)="onError($event)" />
    <!-- mistake: not a number -->
    <lo-top-issues (lo-data)="issues.max = 'many'" />
    <!-- mistake: no such property -->
    <lo-top-issues (lo-data)="issues.maximum = 5" />
  `,
})
export class Mistakes {
  onArea(event: { area: string }): string {
    return event.area;
  }

  onError(event: LoErrorEvent): string {
    return event.code;
  }
}

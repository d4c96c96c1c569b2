import type { Survey } from '../../../data-schema/v1/types.ts';
import { Combobox } from '../../core/combobox.ts';
import { adopt, Localize, type LoElement } from '../../core/index.ts';
import { meantArea, searchAreas } from '../../documents/areas-search.ts';
import { areaIndex, areaLabel, type AreaEntry, type AreaIndex } from '../../documents/areas.ts';
import type { Drafts } from '../../documents/survey.ts';
import { surveyPlaceTexts, type SurveyPlaceKey } from '../../locales/survey-place/index.ts';
import { combobox } from '../../core/combobox.styles.ts';
import { placeView } from './place.view.ts';

/** What the form tells the step, and hears from it. */
export interface PlaceModel {
  readonly survey: Survey;
  readonly drafts: Drafts;
  readonly wrong: boolean;
  /** The page has set the municipality, or the survey has none. */
  readonly withoutPlace: boolean;
  readonly askFederation: boolean;
  change(drafts: Drafts): void;
}

/** Where the member lives or works, and the federation. Fetched only where something of it is asked. */
export class PlaceStep {
  readonly #text: Localize<SurveyPlaceKey>;
  readonly #box: Combobox<AreaEntry>;
  #index: AreaIndex = areaIndex([]);
  #survey: Survey | undefined;
  #model: PlaceModel | undefined;

  constructor(host: LoElement) {
    this.#text = new Localize(host, surveyPlaceTexts);
    this.#box = new Combobox<AreaEntry>(
      host,
      {
        options: query => searchAreas(this.#index, query).matches.map(match => match.area),
        label: areaLabel,
        meant: query => meantArea(this.#index, query),
        picked: entry => this.#place(entry?.code ?? ''),
      },
      'place-box',
    );
    adopt(host.renderRoot, [combobox]);
  }

  view(model: PlaceModel): unknown {
    this.#model = model;
    this.#prepare(model);
    return placeView(model, this.#box, this.#text, {
      unstated: yes => {
        if (yes) this.#box.choose(undefined);
        this.#place(yes ? 'unstated' : '');
      },
      federation: federation => model.change({ ...model.drafts, federation }),
    });
  }

  /**
   * Takes what was typed for the one municipality that it means. True when it means none: then the one that was chosen
   * before is not meant either.
   */
  unsettled(): boolean {
    const box = this.#box;
    if (this.#model?.withoutPlace) return false;
    box.settle();
    if (box.unsettled) {
      box.chosen = undefined;
      this.#place('');
    }
    return box.unsettled;
  }

  #place(place: string): void {
    if (this.#model) this.#model.change({ ...this.#model.drafts, place });
  }

  /** The search knows the survey's municipalities, and the field what a draft had chosen, or nothing for who comes next. */
  #prepare({ survey, drafts }: PlaceModel): void {
    if (survey !== this.#survey) {
      this.#survey = survey;
      this.#index = areaIndex((survey.areas ?? []).map(area => ({ ...area, level: 'municipality' })));
    }
    const entry = this.#index.byCode.get(drafts.place);
    const { chosen } = this.#box;
    // A municipality that a newer revision no longer has stays: it is what will be sent (W21).
    if (drafts.place !== chosen?.code && (entry ?? chosen)) this.#box.choose(entry);
  }
}

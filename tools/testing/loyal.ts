import type { Area } from '../../data-schema/v1/types.ts';

/**
 * A comparison in which a count of a list's agreement would be seen at once: 61 standpoints, of which one list supports 37
 * and opposes 19, and another supports 17 and opposes 43. None of these numbers, nor their shares, belongs in any output;
 * 56 and 60, how many they answered, do.
 *
 * @param area - A document to make it of; its lists are used.
 */
export function loyal(area: Area): Area {
  const lists = area.lists.slice(0, 3);
  const [first, second, third] = lists.map(({ id }) => id) as [string, string, string];
  const letter = (i: number) => String.fromCharCode(65 + i);
  const standpoints = Array.from({ length: 61 }, (_, i): Area['standpoints'][number] => ({
    id: `k${letter(Math.floor(i / 26))}${letter(i % 26)}`,
    title: `Krav ${letter(Math.floor(i / 26))}${letter(i % 26)}`,
    kind: 'support',
    askedAs: { text: 'Støtter dere kravet?' },
  }));
  const position = (i: number, supports: number, opposes: number) =>
    i < supports ? 'supports' : i < supports + opposes ? 'opposes' : undefined;
  const answers = Object.fromEntries(
    standpoints.map(({ id }, i) => {
      const positions = [
        [first, position(i, 37, 19)],
        [second, position(60 - i, 17, 43)],
      ] as const;
      return [
        id,
        Object.fromEntries(positions.filter(([, at]) => at).map(([list, at]) => [list, { position: at! }])),
      ];
    }),
  );
  return {
    ...area,
    lists,
    standpoints,
    answers,
    assessments: undefined,
    seats: undefined,
    words: undefined,
    results: [],
    questions: [],
    replies: [
      { list: first, state: 'partly-answered' },
      { list: second, state: 'partly-answered' },
      { list: third, state: 'declined' },
    ],
  };
}

/** Counts of agreement and opposition per list in {@link loyal}, and what percentage they are of 61, 60 and 56. */
export const scores = /(?<![\d.:])(37|19|17|43|66|34|28|72|70|31)(?![\d.:])/;

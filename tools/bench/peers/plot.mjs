import { axisY, barX, plot, text, tickX } from '@observablehq/plot';

export function bars(host, { rows }) {
  const y = 'title';
  host.append(
    plot({
      width: 640,
      height: rows.length * 30,
      marginLeft: 300,
      y: { domain: rows.map(row => row.title), label: null },
      x: { domain: [0, 100], label: '%' },
      marks: [
        axisY({ label: null }),
        barX(rows, { y, x: 'share' }),
        text(rows, { y, x: 'share', text: row => `${row.share} %`, textAnchor: 'start', dx: 4 }),
        tickX(rows, { y, x: 'county' }),
        tickX(rows, { y, x: 'country' }),
      ],
    }),
  );
  return () => host.replaceChildren();
}

/* global document */
// Horizontal bars with the area's own share, and county and country as points: only what that needs is registered.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  PointElement,
  ScatterController,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, PointElement, ScatterController);

export function bars(host, { rows }) {
  const canvas = document.createElement('canvas');
  canvas.height = rows.length * 30;
  host.append(canvas);
  const points = key => rows.map(row => ({ x: row[key], y: row.title }));
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: rows.map(row => row.title),
      datasets: [
        { data: rows.map(row => row.share), label: 'Kommunen' },
        { type: 'scatter', data: points('county'), label: 'Fylket' },
        { type: 'scatter', data: points('country'), label: 'Landet' },
      ],
    },
    options: { indexAxis: 'y', animation: false, responsive: true, maintainAspectRatio: false },
  });
  return () => chart.destroy();
}

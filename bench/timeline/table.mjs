/** Returns the results as Markdown: a table for each number of events, ratios to ours beside each figure. */
export function table(rows, { reps, steps, cap }) {
  const lines = [
    '# Our chronology beside other timelines', '',
    `The same synthetic events for all, 15 years in 40 lanes; ${steps} steps each of zooming in, panning and zooming out, one a frame, in a window of 1280 × 800; medians of ${reps} runs, all in one go; a run that takes ${cap} s is not finished. In brackets the ratio to ours: read those, the times are of one machine. *First items*: from navigation to the frame after they are there. *Busy*: main-thread time a step. *Key*: from a letter typed in the search to the second frame after it. How to run it: README.md.`,
  ];
  for (const n of new Set(rows.map((row) => row.n))) {
    const these = rows.filter((row) => row.n === n), ours = these.find((row) => row.target === 'ours') ?? these[0];
    const cell = (row, key, digits = 0) => {
      if (row[key] == null) return '–';
      const value = row[key].toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
      return row === ours || !ours[key] ? value : `${value} (${(row[key] / ours[key]).toFixed(1)})`;
    };
    lines.push('', `## ${n.toLocaleString('en')} events`, '', '| | first items ms | frame p50 ms | frame p95 ms | busy ms | heap MB | elements | KB gzip | key ms | other hosts |', '|---|---|---|---|---|---|---|---|---|---|');
    for (const row of these) {
      lines.push(`| ${row.target}${row.why ? `, **${row.why}**` : ''} | ${cell(row, 'first')} | ${cell(row, 'p50', 1)} | ${cell(row, 'p95', 1)} | ${cell(row, 'busy', 1)} | ${cell(row, 'heap', 1)} | ${cell(row, 'elements')} | ${cell(row, 'kb')} | ${row.key == null ? '–' : cell(row, 'key')} | ${row.foreign ?? '–'} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

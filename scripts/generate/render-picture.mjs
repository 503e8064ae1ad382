const SHOWN = [/^config\/datastores\.js:/, /^config\/env\/production\.js:.* cut short/, /^\d+ files? read:/];

/** A few findings of a real report and its summary, as they stand in it. */
export function renderPicture(report) {
  const blocks = report.split('\n\n');
  return SHOWN.map((start) => {
    const block = blocks.find((text) => start.test(text));
    if (block === undefined) throw new Error(`The report has nothing like ${start}`);
    return block;
  }).join('\n\n');
}

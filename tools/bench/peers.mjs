// Measures two npm packages on the articles that tools/bench/peers has written, and prints them beside our own figures.
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import * as chrono from 'chrono-node';
import dates from '@microsoft/recognizers-text-date-time';
import numbers from '@microsoft/recognizers-text-number';

const [sample] = process.argv.slice(2);
const folder = join(sample, 'articles');
const repeated = readFileSync(join(folder, 'repeated'), 'utf8') === 'yes';
const articles = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => readFileSync(join(folder, name), 'utf8'));
const bytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const reference = new Date(2020, 1, 6);
const english = 'en-us';
const number = new numbers.NumberRecognizer(english).getNumberModel();
const date = new dates.DateTimeRecognizer(english).getDateTimeModel();
const kWarmUpSeconds = 2, kSeconds = 3;

function processorSeconds() {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1e6;
}

// Whole passes over the articles, after some that let the compiler warm up, for some seconds but at least one. Time on
// the processor, as for our own: other programs on the machine do not count.
function measure(name, kind, read) {
  const since = start => processorSeconds() - start;
  let start = processorSeconds();
  for (const text of articles) {
    read(text);
    if (since(start) > kWarmUpSeconds) break;
  }
  start = processorSeconds();
  let passes = 0, found = 0;
  do {
    found = 0;
    for (const text of articles) found += read(text).length;
    ++passes;
  } while (since(start) < kSeconds);
  return {name, kind, seconds: since(start) / passes, found};
}

function ours() {
  const {benchmarks: [run]} = JSON.parse(readFileSync(join(sample, 'ours.json'), 'utf8'));
  return {name: 'factcheck', kind: 'figures and dates', seconds: bytes / run.bytes_per_second, found: run.figures + run.dates};
}

const own = ours();
const recognized = [
  measure('Recognizers-Text 1.3.1', 'figures', text => number.parse(text)),
  measure('Recognizers-Text 1.3.1', 'dates', text => date.parse(text, reference)),
];
const both = {
  name: recognized[0].name,
  kind: own.kind,
  seconds: recognized[0].seconds + recognized[1].seconds,
  found: recognized[0].found + recognized[1].found,
};
const chronoDates = measure('chrono-node 2.10.3', 'dates', text => chrono.parse(text, reference));

const print = (name, kind, speed, found, times) => console.log(
    name.padEnd(24) + kind.padEnd(20) + speed.padStart(8) + found.padStart(8) + times.padStart(10));
console.log(`${articles.length} English articles, ${bytes} bytes${
    repeated ? ' (articles repeated to reach the size)' : ''}; one core each\n`);
print('', '', 'MB/s', 'found', 'slower');
for (const run of [own, ...recognized, both, chronoDates])
  print(run.name, run.kind, (bytes / run.seconds / 1e6).toPrecision(3), `${run.found}`,
        run === own ? '' : `${(run.seconds / own.seconds).toPrecision(3)} x`);

import { counted, grouped } from "#core/count-in-words.ts";
import { percentInWords } from "#core/percent-in-words.ts";
import { type CoveragePoint, settledBy } from "#core/workspace/coverage.ts";

interface CoveragePlotProps {
  readonly curve: readonly CoveragePoint[];
  /** In all. */
  readonly segments: number;
  /** Lists what repeats. */
  readonly onList: () => void;
}

const [WIDTH, HEIGHT] = [210, 60];
/** So many decisions a reviewer makes in some hours. */
const MARK = 500;
const STEPS = 40;

/** How much is settled with the most frequent sentences, whose number grows by the same factor from step to step. */
export function CoveragePlot({ curve, segments, onList }: CoveragePlotProps) {
  const all = curve.at(-1)?.sentences ?? 0;
  const mark = Math.min(MARK, all);
  const share = (sentences: number) => (segments === 0 ? 0 : settledBy(curve, sentences) / segments);
  const percent = (sentences: number) => percentInWords(settledBy(curve, sentences), segments, "less than 1 %");
  const highest = Math.max(share(all), Number.EPSILON);
  const x = (sentences: number) => (all <= 1 ? WIDTH : (WIDTH * Math.log(Math.max(1, sentences))) / Math.log(all));
  const y = (sentences: number) => HEIGHT - (HEIGHT * share(sentences)) / highest;
  const points = Array.from({ length: STEPS + 1 }, (_, step) => Math.max(1, all ** (step / STEPS)));
  const line = points.map((sentences) => `${x(sentences).toFixed(1)} ${y(sentences).toFixed(1)}`).join(" L ");
  const marks = [...new Set([1, Math.ceil(mark / 10), mark, all])];
  return (
    <>
      <p className="dashboard-lead">
        <button type="button" className="link" title="List what repeats" onClick={onList}>
          {mark === 1 ? "1 sentence settles" : `${grouped(mark)} sentences settle`} {percent(mark)}
        </button>
      </p>
      <svg className="dashboard-svg mirrored" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        <path className="dashboard-area" d={`M ${line} L ${WIDTH} ${HEIGHT} L 0 ${HEIGHT} Z`} />
        <path className="dashboard-line" d={`M ${line}`} />
        {mark < all && <path className="dashboard-line" d={`M ${x(mark)} ${y(mark)} L ${x(mark)} ${HEIGHT}`} />}
      </svg>
      <p className="dashboard-ends" aria-hidden>
        <span>1</span>
        <span>
          {grouped(all)}: {percent(all)}
        </span>
      </p>
      <div className="visually-hidden">
        <table>
          <tbody>
            {marks.map((sentences) => (
              <tr key={sentences}>
                <th scope="row">{counted(sentences, "most frequent sentence")}</th>
                <td>{percent(sentences)} of all segments</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

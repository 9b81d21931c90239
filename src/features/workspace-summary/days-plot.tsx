import { grouped } from "#core/count-in-words.ts";

interface DaysPlotProps {
  readonly days: readonly { readonly day: string; readonly count: number }[];
}

const [WIDTH, HEIGHT] = [210, 60];

/** Segments approved on each of the last days, the last on the side where one stops reading. */
export function DaysPlot({ days }: DaysPlotProps) {
  const most = Math.max(...days.map(({ count }) => count));
  if (most === 0) return <p className="dashboard-none">Approved segments will show here.</p>;
  const step = WIDTH / days.length;
  const worked = days.filter(({ count }) => count > 0);
  const average = Math.round(worked.reduce((sum, { count }) => sum + count, 0) / worked.length);
  return (
    <>
      <svg className="dashboard-svg mirrored" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        {days.map(({ day, count }, index) => {
          const height = count === 0 ? 1 : Math.max(2, (HEIGHT * count) / most);
          return (
            <rect key={day} x={index * step + 1} y={HEIGHT - height} width={step - 2} height={height}>
              <title>{`${day}: ${count}`}</title>
            </rect>
          );
        })}
      </svg>
      <p className="dashboard-ends" aria-hidden>
        <span>{shortDay(days[0]?.day)}</span>
        <span>{grouped(average)} a day worked</span>
        <span>today {grouped(days.at(-1)?.count ?? 0)}</span>
      </p>
      <div className="visually-hidden">
        <table>
          <tbody>
            {worked.map(({ day, count }) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                <td>{grouped(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function shortDay(day = ""): string {
  return new Date(`${day}T00:00Z`).toLocaleDateString("en", { day: "numeric", month: "short", timeZone: "UTC" });
}

import { BookOpenText } from "lucide-react";

interface Sample {
  readonly address: string;
  readonly title: string;
  readonly language: string;
}

const samples: readonly Sample[] = [
  { address: "samples/orchard-sync.lv-LV.md", title: "Orchard Sync", language: "Latvian" },
  { address: "samples/orchard-sync.ar-SA.md", title: "Orchard Sync", language: "Arabic, right to left" },
];

export function Samples({ onAddress }: { readonly onAddress: (address: string) => void }) {
  return (
    <section className="samples" aria-labelledby="samples-title">
      <h2 id="samples-title" className="start-label">
        Or try a sample
      </h2>
      <ul className="sample-list">
        {samples.map((sample) => (
          <li key={sample.address}>
            <button type="button" className="sample" onClick={() => onAddress(sample.address)}>
              <BookOpenText aria-hidden />
              <span>
                <b>{sample.title}</b>
                <small>{sample.language}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

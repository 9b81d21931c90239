import { Component, type ReactNode } from "react";
import type { Downloads } from "#core/ports.ts";
import type { ExportedFile, Saving } from "#state/article/session/article-state.ts";
import { Button } from "#ui/button.tsx";

/** What of the work can be said and given when the interface itself is gone. */
export interface Rescue {
  readonly downloads: Downloads;
  readonly saving: () => Saving;
  /** Stores at once what is typed. */
  readonly flush: () => void;
  readonly hasCopy: () => boolean;
  /** The open article with its edits, null where none is open. */
  readonly copy: () => ExportedFile | null;
}

interface ErrorBoundaryProps {
  readonly rescue: Rescue;
  readonly children: ReactNode;
}

/** A defect of the program ends here: never a blank page, and never without a way to the work. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? "unknown" };
  }

  override componentDidCatch() {
    this.props.rescue.flush();
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return <Fallen error={this.state.error} rescue={this.props.rescue} />;
  }
}

function Fallen({ error, rescue }: { readonly error: unknown; readonly rescue: Rescue }) {
  const download = () => {
    const copy = rescue.copy();
    if (copy !== null) rescue.downloads.save(copy.name, copy.text);
  };
  const saved =
    rescue.saving() === "memory"
      ? "Your work is kept in this page only: download a copy before you reload."
      : "Your work is saved in this browser.";
  return (
    <main className="fallen">
      <div role="alert">
        <h1>Recto has stopped</h1>
        <p>A fault in the program stopped the page. {saved}</p>
      </div>
      <p className="fallen-detail">
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
      <div className="fallen-actions">
        {rescue.hasCopy() && (
          <Button look="bordered" onClick={download}>
            Download a copy
          </Button>
        )}
        <Button look="primary" onClick={() => location.reload()}>
          Reload
        </Button>
        {/* Where it is the article that makes the page fail, reloading it would not help. */}
        <Button look="bordered" onClick={() => location.assign(location.pathname)}>
          Start screen
        </Button>
      </div>
    </main>
  );
}

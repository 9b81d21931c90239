import { useEffect, useEffectEvent, useState } from "react";
import { type Dropped, useServices } from "#app/services.ts";

/** Takes drops anywhere on the window, and shows that it would while something hovers. Text dragged within an editor is left to the editor. */
export function DropZone({ onDrop }: { readonly onDrop: (dropped: Dropped) => void }) {
  const { files } = useServices();
  const [hovering, setHovering] = useState(false);
  const take = useEffectEvent((data: DataTransfer) => onDrop(files.dropped(data)));
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (isLeftToPage(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
      setHovering(holdsFiles(event));
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      setHovering(false);
      if (isLeftToPage(event)) return;
      event.preventDefault();
      // The editor would insert a dropped file's text into the segment.
      event.stopPropagation();
      if (event.dataTransfer !== null) take(event.dataTransfer);
    };
    const end = new AbortController();
    const options = { capture: true, signal: end.signal };
    window.addEventListener("dragenter", over, options);
    window.addEventListener("dragover", over, options);
    window.addEventListener("dragleave", leave, options);
    window.addEventListener("drop", drop, options);
    return () => end.abort();
  }, []);
  if (!hovering) return null;
  return (
    <div className="drop-overlay">
      <p>Drop to open the article</p>
    </div>
  );
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

function isLeftToPage(event: DragEvent): boolean {
  const { target } = event;
  return (
    !holdsFiles(event) && target instanceof Element && target.closest("input, textarea, [contenteditable]") !== null
  );
}

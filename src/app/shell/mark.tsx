/** The open book with writing on its right-hand page. */
export function Mark() {
  return (
    <span className="mark">
      <svg
        viewBox="0 0 16 16"
        width="18"
        height="18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M8 3v11M8 3C6.5 1.8 4 1.8 2 2.4v10.8c2-.6 4.5-.6 6 .8 1.5-1.4 4-1.4 6-.8V2.4c-2-.6-4.5-.6-6 .6z" />
        <path d="M10 6h2.5M10 8.5h2.5" />
      </svg>
      <span>Recto</span>
    </span>
  );
}

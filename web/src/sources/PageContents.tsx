/** Links to the parts of a text page. */
export function PageContents({ label, items }: { label: string; items: readonly { id: string; title: string }[] }) {
  return (
    <nav className="page-contents" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <a href={`#${item.id}`}>{item.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Fields that travel with a form and that nobody sees. */
export function Hidden({ values = {} }: { values?: Record<string, string> }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

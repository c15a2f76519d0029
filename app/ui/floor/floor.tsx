/** The strip of cement tiles under the façade. Once per page. */
export function Floor() {
  return <div className="floor" />;
}

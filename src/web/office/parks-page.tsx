export function ParksPage() {
  return null;
}

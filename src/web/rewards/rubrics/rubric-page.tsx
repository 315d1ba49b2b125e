export function RubricPage() {
  return null;
}

import { damage, type Finding } from './finding.ts';
import type { HeadFacts, Holdings, IndexFacts } from './holdings.ts';

/** Whether the index `byEdition` shows every head, each as it is, and nothing else; nothing where it was not read. */
export function checkIndex({ heads, index }: Holdings): readonly Finding[] {
  if (index === undefined) return [];
  const places = new Set([...heads.keys(), ...index.keys()]);
  return [...places].flatMap((pk) => {
    const [head, shown] = [heads.get(pk), index.get(pk)];
    return head !== undefined && shown !== undefined && isSame(head, shown)
      ? []
      : [damage('indexDiffers', pk, 'Der Index byEdition zeigt diesen Kopf anders oder gar nicht.')];
  });
}

function isSame(head: HeadFacts, shown: IndexFacts): boolean {
  return (
    head.state === shown.state &&
    head.mode === shown.mode &&
    head.rev === shown.rev &&
    head.accepted?.submittedAt === shown.submittedAt &&
    head.accepted?.row === shown.row
  );
}

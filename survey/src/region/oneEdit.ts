/**
 * Whether the word begins with what was typed, give or take one slip of the finger: one letter wrong,
 * missing, too many, or two neighbours swapped.
 */
export function beginsWithOneEdit(word: string, typed: string): boolean {
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same += 1;
  const swapped = typed[same] === word[same + 1] && typed[same + 1] === word[same];
  return (
    word.startsWith(typed.slice(same + 1), same + 1) ||
    word.startsWith(typed.slice(same), same + 1) ||
    word.startsWith(typed.slice(same + 1), same) ||
    (swapped && word.startsWith(typed.slice(same + 2), same + 2))
  );
}

/** Blows that no surplus makes up for, in the notation of the vocabulary. */
export const losses: readonly string[] = [
  'lost|losing|loses my|his|her|our the? job|jobs|income|business|house|home',
  'laid_off|made_redundant|out_of_a_job',
  'got|been|was|were|getting|being fired|sacked|let_go|evicted|dumped',
  'mom|mum|mother|dad|father|wife|husband|son|daughter|brother|sister|grandma|grandmother|grandpa|grandfather|friend|baby|partner|uncle|aunt|cousin just|recently|has|had? died|passed_away|passed|dying|is_dying',
  'lost my|our mom|mum|mother|dad|father|wife|husband|son|daughter|brother|sister|grandma|grandpa|friend|baby|partner',
  'lost|gambled|blew all|everything|half|most|my .. gambling|betting|casino|bets|poker|slots',
  'gambled|gambling away',
  'have|has|got|diagnosed .. cancer',
  'miscarriage',
]

/** Someone hurts or holds down the one who writes. */
export const violence: readonly string[] = [
  'partner|husband|wife|boyfriend|girlfriend|ex|dad|father|mom|mum|mother|son|brother hits|beats|hit|beat|hurts|abuses|threatens|threatened|controls|slaps|chokes me|us|my|all_my|all_our',
  'partner|husband|wife|boyfriend|girlfriend|ex|son takes|steals|keeps|hides all? my|our money|salary|wages|card|cards',
  'he|she hits|beats|abuses|threatens|slaps me',
  'domestic|financial|economic violence|abuse',
]

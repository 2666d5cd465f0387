// The English words of everything that is not a screen of its own. Indonesian is the language nearly everybody reads:
// these are fetched for `bahasa=en` only (`loadEnglish.ts`).
import '../charts/textEn.ts';
import '../indices/textEn.ts';
import '../layers/filterTextEn.ts';
import '../prevention/textEn.ts';
import '../profiles/textEn.ts';
import '../ranking/textEn.ts';
import '../reports/textEn.ts';
import '../reports/trend/textEn.ts';
import '../stages/textEn.ts';
import '../text/en.ts';
import '../ui/dateTextEn.ts';

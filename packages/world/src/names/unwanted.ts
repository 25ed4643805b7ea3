/**
 * Parts of words that no invented name may hold: insults, bodies, bigotry, terror and death in the languages that
 * readers are likely to know. Better to lose a harmless name than to keep a bad one.
 */
const unwanted = (
  "anal anus arsch arse bast bitch bosta bugger butt caca cago cagad cona coon cock cul cunt coño culo damn dick dildo " +
  "dumb dyke fag fart fica fick fokk foll fuck fuk gook hell hitl homo hore hui hure idiot isis jebat kaka kaffir kike " +
  "kill kkk kot krist kuk kunt kurva kut lesb maric marica mata mierd merd mona moron morte mort muff mutha nazi neger " +
  "nigg nigr niga neguin orgi paki pedo pene penis perra pico pija pimp pinga pipi piss pizd polla poop poot porn prick " +
  "puka pula puss puta puto queer rape rasp sado satan scat semen sex shit sida slut spic suka suki tard terror tit toto " +
  "turd twat urin vagi verga vulv wank weed whor xxx zorra kotz bolo loco tonto tumba muer sang diab dios alla jesu " +
  "buda moham profet jude jud goy gypsy zigeun sau mor dieb fett fat ugly lame slav slave kafir"
).split(" ");

/** Whether a name holds a part that it should not. @example isUnwanted("Kurvane") // => true */
export function isUnwanted(name: string): boolean {
  const plain = name.toLowerCase();
  return unwanted.some((part) => plain.includes(part));
}

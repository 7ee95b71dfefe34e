#include "stories.h"

namespace factcheck::test {
namespace {

using enum Story::Sort;

constexpr Story kStories[] = {
    {Running, "Bij de overstroming in {C} zijn {N} mensen omgekomen.",
     "Bij de overstroming in {C} zijn inmiddels {M} mensen omgekomen.",
     "In een eerdere versie van dit artikel stond dat {N} mensen zijn omgekomen bij de overstroming in {C}. Het zijn "
     "er {M}.",
     "{M} mensen zijn volgens de brandweer omgekomen bij de overstroming in {C}.",
     "Door de overstroming in {C} zijn {X} mensen omgekomen.", 11, 90},
    {Running, "{N} passagiers raakten gewond toen een veerboot in {C} tegen de kade voer.",
     "Inmiddels zijn {M} passagiers gewond geraakt toen een veerboot in {C} tegen de kade voer.",
     "Correctie: Toen een veerboot in {C} tegen de kade voer, raakten {M} passagiers gewond, niet {N}.",
     "Een veerboot voer in {C} tegen de kade en {M} passagiers raakten gewond.",
     "In {C} raakten {X} passagiers van de veerboot gewond, die tegen de kade voer.", 21, 80},
    {Running, "De vakbond van havenarbeiders in {C} heeft {N} leden.",
     "De vakbond van havenarbeiders in {C} heeft inmiddels {M} leden.",
     "In een eerdere versie van dit bericht stond dat de vakbond van havenarbeiders in {C} nog {N} leden heeft. De "
     "vakbond heeft {M} leden.",
     "Een eigen telling geeft de vakbond van havenarbeiders in {C} samen {M} leden.",
     "{X} leden telt de vakbond van havenarbeiders in {C}.", 1200, 8000},
    {Running, "De nieuwe tramlijn in {C} gaat {N} miljoen euro kosten.",
     "De kosten van de nieuwe tramlijn in {C} zijn bijgesteld naar {M} miljoen euro.",
     "In een eerdere versie van dit artikel stond dat de nieuwe tramlijn in {C} {N} miljoen euro gaat kosten. De "
     "tramlijn kost {M} miljoen euro.",
     "{M} miljoen euro kost de nieuwe tramlijn in {C}.", "De nieuwe tramlijn in {C} kost {X} miljoen euro.", 40, 300},
    {Running, "De werf in {C} schrapt {N} banen.", "De werf in {C} schrapt nu {M} banen.",
     "Rectificatie: De werf in {C} schrapt {M} banen. In een eerdere versie van dit artikel stond {N} banen.",
     "Gisteren werd bekend dat {M} banen worden geschrapt bij de werf in {C}.",
     "Bij de werf in {C} worden {X} banen geschrapt.", 120, 900},
    {Running, "De storm heeft {N} huizen in {C} zonder stroom gezet.",
     "De storm heeft tot nu toe {M} huizen in {C} zonder stroom gezet.",
     "Correctie: De storm heeft {M} huizen in {C} zonder stroom gezet en niet {N}.",
     "Na de storm zitten {M} huizen in {C} zonder stroom.", "In {C} zitten {X} huizen door de storm zonder stroom.",
     1300, 9000},
    {Running, "Het glasmuseum in {C} verwacht dit jaar {N} bezoekers.",
     "Het glasmuseum in {C} heeft zijn verwachting verhoogd en verwacht dit jaar {M} bezoekers.",
     "In een eerdere versie van dit artikel stond dat het glasmuseum in {C} dit jaar {N} bezoekers verwacht. Het "
     "museum "
     "verwacht er {M}.",
     "Dit jaar komen er {M} bezoekers naar het glasmuseum in {C}, zo verwacht men daar.",
     "{X} bezoekers verwacht het glasmuseum in {C} dit jaar.", 21000, 90000},
    {Running, "De brandweer bracht {N} bewoners van {C} in veiligheid voor de bosbrand.",
     "De brandweer bracht intussen {M} bewoners van {C} in veiligheid voor de bosbrand.",
     "Correctie: De brandweer bracht {M} bewoners van {C} in veiligheid voor de bosbrand, in plaats van {N}.",
     "{M} bewoners van {C} zijn door de brandweer in veiligheid gebracht toen de bosbrand naderde.",
     "Door de brandweer zijn {X} bewoners van {C} in veiligheid gebracht voor de bosbrand.", 130, 950},
    {Running, "Artsen in {C} hebben {N} patiënten met de nieuwe koorts behandeld.",
     "Artsen in {C} hebben tot dusver {M} patiënten met de nieuwe koorts behandeld.",
     "In een eerdere versie van dit artikel stond dat {N} patiënten met de nieuwe koorts door artsen in {C} zijn "
     "behandeld. Het waren er {M}.",
     "{M} patiënten met de nieuwe koorts werden in {C} door artsen behandeld.",
     "{X} patiënten met de nieuwe koorts zijn door artsen in {C} behandeld.", 30, 400},
    {Plan, "De brug in {C} gaat op {N} open voor het verkeer.",
     "De opening van de brug in {C} voor het verkeer is uitgesteld tot {M}.",
     "In een eerdere versie van dit artikel stond dat de brug in {C} op {N} open gaat. De brug gaat op {M} open.",
     nullptr, "Op {X} gaat in {C} de brug open voor het verkeer.", 0, 0},
    {Plan, "Het proces tegen de vroegere burgemeester van {C} begint op {N}.",
     "Het proces tegen de vroegere burgemeester van {C} is verschoven en begint op {M}.",
     "Correctie: Het proces tegen de vroegere burgemeester van {C} begint op {M}, niet op {N}.", nullptr,
     "Tegen de vroegere burgemeester van {C} begint op {X} het proces.", 0, 0},
    {Plan, "De inwoners van {C} kiezen op {N} een nieuwe gemeenteraad.",
     "De inwoners van {C} kiezen nu op {M} een nieuwe gemeenteraad.",
     "In een eerdere versie van dit artikel stond dat de inwoners van {C} op {N} een nieuwe gemeenteraad kiezen. Dat "
     "doen ze op {M}.",
     nullptr, "Op {X} kiezen de inwoners van {C} hun nieuwe gemeenteraad.", 0, 0},
    {Plan, "De spoorwegen sluiten de tunnel bij {C} op {N} voor werkzaamheden.",
     "De spoorwegen hebben de werkzaamheden uitgesteld en sluiten de tunnel bij {C} op {M}.",
     "In een eerdere versie van dit artikel stond dat de spoorwegen de tunnel bij {C} op {N} sluiten. Dat gebeurt op "
     "{M}.",
     nullptr, "Op {X} sluiten de spoorwegen bij {C} de tunnel.", 0, 0},
    {Past, "Dieven braken op {N} in bij het museum van {C}.", nullptr,
     "In een eerdere versie van dit artikel stond dat dieven op {N} inbraken bij het museum van {C}. Dat was op {M}.",
     "Volgens de politie braken dieven op {M} in bij het museum van {C}.",
     "Op {X} braken de dieven in bij het museum van {C}.", 0, 0},
    {Past, "De gemeenteraad van {C} keurde op {N} het havenplan goed.", nullptr,
     "Correctie: De gemeenteraad van {C} keurde het havenplan op {M} goed, niet op {N}.",
     "Op {M} keurde de gemeenteraad van {C} het havenplan goed.",
     "Het havenplan werd op {X} door de gemeenteraad van {C} goedgekeurd.", 0, 0},
    {Past, "Een goederentrein ontspoorde op {N} bij {C}.", nullptr,
     "In een eerdere versie van dit artikel stond dat een goederentrein op {N} bij {C} ontspoorde. Dat was op {M}.",
     "Bij {C} ontspoorde op {M} een goederentrein.", "De goederentrein ontspoorde op {X} bij {C}.", 0, 0},
    {Past, "De brouwerij in {C} stopte op {N} met de productie.", nullptr,
     "In een eerdere versie van dit artikel stopte de brouwerij in {C} op {N} met de productie. Dat was op {M}.",
     "Op {M} stopte de brouwerij in {C} met de productie.", "De brouwerij in {C} stopte de productie op {X}.", 0, 0},
};

constexpr const char* kTowns[] = {"Oldeveen", "Zandwijk", "Noordkapel", "Meerdonk", "Westerhaven", "Rietbergen"};
constexpr const char* kFillers[] = {
    "Het weer bleef tot de avond droog en de straten waren vol.",
    "Op het stadhuis was niemand bereikbaar voor commentaar.",
    "Over de toekomst van de oude markthal wordt nog getwist.",
    "Buren brachten soep en dekens naar de gymzaal.",
    "De plaatselijke krant wijdde er haar voorpagina aan.",
    "De scholen in de buurt bleven gewoon open.",
};
constexpr const char* kMonths[] = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                                   "juli",    "augustus", "september", "oktober", "november", "december"};

}  // namespace

constinit const Telling kDutch{"nl", kStories, kTowns, kFillers, kMonths};

}  // namespace factcheck::test

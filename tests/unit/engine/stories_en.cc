#include "stories.h"

namespace factcheck::test {
namespace {

using enum Story::Sort;

constexpr Story kStories[] = {
    {Running, "The flood at {C} killed {N} people.",
     "The number of people killed by the flood at {C} has risen to {M}.",
     "An earlier version of this article said that the flood at {C} had killed {N} people. The right number is {M}.",
     "{M} people were killed by the flood at {C}, the fire brigade reported.", "The flood in {C} killed {X} people.",
     11, 90},
    {Running, "{N} passengers were injured when a ferry hit the quay in {C}.",
     "The number of passengers injured when a ferry hit the quay in {C} rose to {M}.",
     "Correction: When a ferry hit the quay in {C}, {M} passengers were injured, not {N} as we wrote.",
     "A ferry hit the quay in {C} and {M} passengers were injured.",
     "When the ferry hit the quay in {C}, {X} passengers were injured.", 21, 80},
    {Running, "The dockers' union in {C} has {N} members.", "The dockers' union in {C} now has {M} members.",
     "An earlier version of this report wrongly said that the dockers' union in {C} has {N} members. It has {M} "
     "members.",
     "According to its own count the dockers' union in {C} has {M} members.",
     "{X} members belong to the dockers' union in {C}.", 1200, 8000},
    {Running, "The new tram line in {C} will cost {N} million euros.",
     "The council has revised the cost of the new tram line in {C} to {M} million euros.",
     "In an earlier version of this story we put the cost of the new tram line in {C} at {N} million euros. The line "
     "will "
     "cost {M} million euros.",
     "{M} million euros is what the new tram line in {C} will cost.",
     "The tram line planned in {C} will cost {X} million euros.", 40, 300},
    {Running, "The shipyard in {C} plans to cut {N} jobs.", "The shipyard in {C} now plans to cut {M} jobs.",
     "Correction: The shipyard in {C} plans to cut {M} jobs. An earlier version of this article said {N} jobs.",
     "Plans of the shipyard in {C} to cut {M} jobs became known yesterday.",
     "{X} jobs are to be cut at the shipyard in {C}.", 120, 900},
    {Running, "The storm left {N} homes in {C} without power.",
     "The storm has left {M} homes in {C} without power so far.",
     "We regret the error: the storm left {M} homes in {C} without power, not {N}.",
     "After the storm {M} homes in {C} were without power.", "{X} homes in {C} lost power in the storm.", 1300, 9000},
    {Running, "The museum of glass in {C} expects {N} visitors this year.",
     "The museum of glass in {C} raised its forecast and expects {M} visitors this year, more than previously.",
     "An earlier version of this article said the museum of glass in {C} expects {N} visitors. It expects {M}.",
     "{M} visitors are what the museum of glass in {C} expects this year.",
     "This year the museum of glass in {C} expects {X} visitors.", 21000, 90000},
    {Running, "Fire fighters brought {N} residents of {C} to safety from the forest fire.",
     "By now fire fighters have brought {M} residents of {C} to safety from the forest fire.",
     "Correction: Fire fighters brought {M} residents of {C} to safety from the forest fire, rather than {N}.",
     "{M} residents of {C} were brought to safety by fire fighters as the forest fire came nearer.",
     "Fire fighters brought {X} residents of {C} to safety.", 130, 950},
    {Running, "Doctors in {C} have treated {N} patients for the new fever.",
     "To date doctors in {C} have treated {M} patients for the new fever.",
     "An earlier version of this article misstated how many patients doctors in {C} treated for the new fever: {M} "
     "patients, not {N}.",
     "For the new fever doctors in {C} treated {M} patients.",
     "{X} patients with the new fever have been treated by doctors in {C}.", 30, 400},
    {Plan, "The bridge in {C} will open to traffic on {N}.",
     "The opening of the bridge in {C} to traffic has been postponed to {M}.",
     "An earlier version of this article said the bridge in {C} will open on {N}. It will open on {M}.", nullptr,
     "The bridge in {C} opens to traffic on {X}.", 0, 0},
    {Plan, "The trial of the former mayor of {C} begins on {N}.",
     "The trial of the former mayor of {C} has been delayed and now begins on {M}.",
     "Correction: The trial of the former mayor of {C} begins on {M}, not on {N}.", nullptr,
     "The former mayor of {C} goes on trial on {X}; the trial begins in the old court.", 0, 0},
    {Plan, "Voters in {C} elect a new council on {N}.", "Voters in {C} will now elect a new council on {M}.",
     "We wrongly stated that voters in {C} elect a new council on {N}. This has been corrected: they elect it on {M}.",
     nullptr, "On {X} voters in {C} elect their new council.", 0, 0},
    {Plan, "The railway will close the tunnel near {C} for repairs on {N}.",
     "The railway has put off its repairs: it will close the tunnel near {C} on {M}.",
     "An earlier version of this story said that the railway will close the tunnel near {C} on {N}. It closes on {M}.",
     nullptr, "The tunnel near {C} will be closed by the railway on {X}.", 0, 0},
    {Past, "Thieves broke into the museum in {C} on {N}.", nullptr,
     "An earlier version of this article said thieves broke into the museum in {C} on {N}. It was on {M}.",
     "Police say that thieves broke into the museum in {C} on {M}.", "The thieves broke into the museum in {C} on {X}.",
     0, 0},
    {Past, "The council of {C} approved the harbour plan on {N}.", nullptr,
     "Correction: The council of {C} approved the harbour plan on {M}, not on {N}.",
     "On {M} the council of {C} approved the plan for the harbour.",
     "The harbour plan was approved by the council of {C} on {X}.", 0, 0},
    {Past, "A freight train left the rails near {C} on {N}.", nullptr,
     "In an earlier version of this article a freight train left the rails near {C} on {N}. It happened on {M}.",
     "Near {C} a freight train left the rails on {M}.", "The freight train left the rails near {C} on {X}.", 0, 0},
    {Past, "The brewery in {C} stopped production on {N}.", nullptr,
     "An earlier version of this report said production at the brewery in {C} stopped on {N}. It stopped on {M}.",
     "Production at the brewery in {C} stopped on {M}.", "On {X} the brewery in {C} stopped its production.", 0, 0},
};

constexpr const char* kTowns[] = {"Arnford", "Sandvik", "Port Ellery", "Glenmoor", "Tarrowby", "Westhaven"};
constexpr const char* kFillers[] = {
    "The weather stayed dry until the evening, and the streets were busy.",
    "Nobody at the town hall could be reached for a comment.",
    "A debate about the future of the old market hall goes on.",
    "Neighbours brought soup and blankets to the school gym.",
    "The local paper dedicated its front page to the matter.",
    "Schools in the area stayed open all the same.",
};
constexpr const char* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};

}  // namespace

constinit const Telling kEnglish{"en", kStories, kTowns, kFillers, kMonths};

}  // namespace factcheck::test

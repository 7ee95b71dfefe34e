#include "stories.h"

namespace factcheck::test {
namespace {

using enum Story::Sort;

constexpr Story kStories[] = {
    {Running, "Bei dem Hochwasser in {C} sind {N} Menschen gestorben.",
     "Die Zahl der Menschen, die beim Hochwasser gestorben sind, steigt weiter. Bei dem Hochwasser in {C} sind nun {M} "
     "Menschen gestorben.",
     "In einer früheren Version dieses Artikels hieß es, bei dem Hochwasser in {C} seien {N} Menschen gestorben. "
     "Richtig "
     "ist: {M}.",
     "{M} Menschen sind nach Angaben der Feuerwehr bei dem Hochwasser in {C} gestorben.",
     "Das Hochwasser in {C} kostete das Leben: {X} Menschen sind gestorben.", 11, 90},
    {Running, "{N} Fahrgäste wurden verletzt, als eine Fähre in {C} gegen den Kai fuhr.",
     "Inzwischen wurden {M} Fahrgäste als verletzt gemeldet, die in {C} auf der Fähre waren, als sie gegen den Kai "
     "fuhr.",
     "Korrektur: Als eine Fähre in {C} gegen den Kai fuhr, wurden {M} Fahrgäste verletzt, nicht {N}.",
     "Eine Fähre fuhr in {C} gegen den Kai, dabei wurden {M} Fahrgäste verletzt.",
     "In {C} wurden {X} Fahrgäste der Fähre verletzt, als sie gegen den Kai fuhr.", 21, 80},
    {Running, "Die Gewerkschaft der Hafenarbeiter in {C} hat {N} Mitglieder.",
     "Die Gewerkschaft der Hafenarbeiter in {C} hat inzwischen {M} Mitglieder.",
     "In einer früheren Fassung dieses Textes hatte die Gewerkschaft der Hafenarbeiter in {C} {N} Mitglieder. Sie hat "
     "{M} "
     "Mitglieder.",
     "Nach eigener Zählung hat die Gewerkschaft der Hafenarbeiter in {C} {M} Mitglieder.",
     "{X} Mitglieder zählt die Gewerkschaft der Hafenarbeiter in {C}.", 1200, 8000},
    {Running, "Die neue Konzerthalle in {C} bekommt {N} Sitzplätze.",
     "Die Stadt hat die Planung der neuen Konzerthalle in {C} auf {M} Sitzplätze korrigiert.",
     "In einer früheren Version dieses Artikels hieß es, die neue Konzerthalle in {C} bekomme {N} Sitzplätze. Sie "
     "bekommt "
     "{M} Sitzplätze.",
     "{M} Sitzplätze bekommt die neue Konzerthalle in {C}.", "Die Konzerthalle in {C} bekommt {X} Sitzplätze.", 400,
     2000},
    {Running, "Die Werft in {C} will {N} Stellen streichen.", "Die Werft in {C} will nun {M} Stellen streichen.",
     "Berichtigung: Die Werft in {C} will {M} Stellen streichen. In einer früheren Fassung dieses Artikels stand {N} "
     "Stellen.",
     "Gestern wurde bekannt, dass die Werft in {C} {M} Stellen streichen will.",
     "{X} Stellen sollen bei der Werft in {C} gestrichen werden.", 120, 900},
    {Running, "Der Sturm hat in {C} {N} Haushalte vom Strom abgeschnitten.",
     "Der Sturm hat in {C} bislang {M} Haushalte vom Strom abgeschnitten.",
     "Korrektur: Der Sturm hat in {C} {M} Haushalte vom Strom abgeschnitten und nicht {N}.",
     "Nach dem Sturm sind in {C} {M} Haushalte vom Strom abgeschnitten.",
     "In {C} sind {X} Haushalte durch den Sturm vom Strom abgeschnitten.", 1300, 9000},
    {Running, "Das Glasmuseum in {C} erwartet in diesem Jahr {N} Besucher.",
     "Das Glasmuseum in {C} hat seine Prognose angehoben und erwartet in diesem Jahr {M} Besucher.",
     "In einer früheren Version dieses Artikels erwartete das Glasmuseum in {C} {N} Besucher. Es erwartet {M}.",
     "Mit {M} Besuchern rechnet das Glasmuseum in {C} in diesem Jahr, das sind die Besucher, die es erwartet.",
     "In diesem Jahr erwartet das Glasmuseum in {C} {X} Besucher.", 21000, 90000},
    {Running, "Vor dem Waldbrand brachte die Feuerwehr in {C} {N} Bewohner in Sicherheit.",
     "Vor dem Waldbrand brachte die Feuerwehr in {C} mittlerweile {M} Bewohner in Sicherheit.",
     "Korrektur: Vor dem Waldbrand brachte die Feuerwehr in {C} {M} Bewohner in Sicherheit statt {N}.",
     "{M} Bewohner von {C} brachte die Feuerwehr in Sicherheit, als der Waldbrand näher kam.",
     "Die Feuerwehr brachte in {C} {X} Bewohner vor dem Waldbrand in Sicherheit.", 130, 950},
    {Running, "Ärzte in {C} haben {N} Patienten mit dem neuen Fieber behandelt.",
     "Ärzte in {C} haben bis jetzt {M} Patienten mit dem neuen Fieber behandelt.",
     "In einer früheren Version dieses Artikels stand, dass Ärzte in {C} {N} Patienten mit dem neuen Fieber behandelt "
     "haben. Es waren {M}.",
     "Mit dem neuen Fieber behandelten Ärzte in {C} {M} Patienten.",
     "{X} Patienten mit dem neuen Fieber wurden von Ärzten in {C} behandelt.", 30, 400},
    {Plan, "Die Brücke in {C} wird am {N} eröffnet.",
     "Die Eröffnung der Brücke in {C} ist auf den {M} verschoben worden.",
     "In einer früheren Version dieses Artikels hieß es, die Brücke in {C} werde am {N} eröffnet. Sie wird am {M} "
     "eröffnet.",
     nullptr, "Am {X} wird in {C} die Brücke eröffnet.", 0, 0},
    {Plan, "Der Prozess gegen den früheren Bürgermeister von {C} beginnt am {N}.",
     "Der Prozess gegen den früheren Bürgermeister von {C} wurde vertagt und beginnt am {M}.",
     "Korrektur: Der Prozess gegen den früheren Bürgermeister von {C} beginnt am {M}, nicht am {N}.", nullptr,
     "Gegen den früheren Bürgermeister von {C} beginnt am {X} der Prozess.", 0, 0},
    {Plan, "Die Bürger von {C} wählen am {N} einen neuen Stadtrat.",
     "Die Bürger von {C} wählen nun am {M} einen neuen Stadtrat.",
     "In einer früheren Fassung dieses Artikels hieß es, die Bürger von {C} wählten am {N} einen neuen Stadtrat. Sie "
     "wählen "
     "ihn am {M}.",
     nullptr, "Am {X} wählen die Bürger von {C} ihren neuen Stadtrat.", 0, 0},
    {Plan, "Die Bahn sperrt den Tunnel bei {C} am {N} für Bauarbeiten.",
     "Die Bahn hat die Bauarbeiten verschoben und sperrt den Tunnel bei {C} am {M}.",
     "In einer früheren Version dieses Artikels hieß es, die Bahn sperre den Tunnel bei {C} am {N}. Sie sperrt ihn am "
     "{M}.",
     nullptr, "Am {X} sperrt die Bahn bei {C} den Tunnel.", 0, 0},
    {Past, "Diebe brachen am {N} in das Museum von {C} ein.", nullptr,
     "In einer früheren Version dieses Artikels hieß es, Diebe seien am {N} in das Museum von {C} eingebrochen. Es war "
     "am "
     "{M}.",
     "Laut Polizei brachen Diebe am {M} in das Museum von {C} ein.",
     "Am {X} brachen die Diebe in das Museum von {C} ein.", 0, 0},
    {Past, "Der Stadtrat von {C} billigte am {N} den Hafenplan.", nullptr,
     "Korrektur: Der Stadtrat von {C} billigte den Hafenplan am {M}, nicht am {N}.",
     "Am {M} billigte der Stadtrat von {C} den Hafenplan.",
     "Der Hafenplan wurde am {X} vom Stadtrat von {C} gebilligt.", 0, 0},
    {Past, "Ein Güterzug entgleiste am {N} bei {C}.", nullptr,
     "In einer früheren Version dieses Artikels hieß es, ein Güterzug sei am {N} bei {C} entgleist. Er entgleiste am "
     "{M}.",
     "Bei {C} entgleiste am {M} ein Güterzug.", "Der Güterzug entgleiste am {X} bei {C}.", 0, 0},
    {Past, "Die Brauerei in {C} stellte am {N} die Produktion ein.", nullptr,
     "In einer früheren Fassung dieses Artikels stellte die Brauerei in {C} die Produktion am {N} ein. Sie stellte sie "
     "am "
     "{M} ein.",
     "Am {M} stellte die Brauerei in {C} ihre Produktion ein.",
     "Die Brauerei in {C} stellte ihre Produktion am {X} ein.", 0, 0},
};

constexpr const char* kTowns[] = {"Altenried", "Brückheim", "Norderau", "Königsfurt", "Seelbach", "Westhafen"};
constexpr const char* kFillers[] = {
    "Das Wetter blieb bis zum Abend trocken, die Straßen waren voll.",
    "Im Rathaus war niemand für eine Stellungnahme zu erreichen.",
    "Über die Zukunft der alten Markthalle wird weiter gestritten.",
    "Nachbarn brachten Suppe und Decken in die Turnhalle.",
    "Die Lokalzeitung widmete der Sache ihre Titelseite.",
    "Die Schulen der Umgebung blieben trotzdem geöffnet.",
};
constexpr const char* kMonths[] = {"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                                   "Juli",   "August",  "September", "Oktober", "November", "Dezember"};

}  // namespace

constinit const Telling kGerman{"de", kStories, kTowns, kFillers, kMonths};

}  // namespace factcheck::test

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Parts and their licences</source>
        <translation>Bestandteile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>An offline viewer for a fast-moving crisis: who held what on which day, how that is known, and a page to hand over.</source>
        <translation>Ein Programm ohne Netz für eine Krise in schneller Bewegung: wer an welchem Tag was hielt, woher das bekannt ist, und eine Seite zum Weitergeben.</translation>
    </message>
    <message>
        <source>It never opens a network connection.</source>
        <translation>Es stellt nie eine Netzwerkverbindung her.</translation>
    </message>
    <message>
        <source>Boundaries imply no endorsement.</source>
        <translation>Grenzverläufe bedeuten keine Billigung.</translation>
    </message>
    <message>
        <source>The texts of the licences lie in {}</source>
        <translation>Die Lizenztexte liegen in {}</translation>
    </message>
</context>
<context>
    <name>AboutDataset</name>
    <message>
        <source>Version {version}, compiled on {day}</source>
        <translation>Version {version}, zusammengestellt am {day}</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Period: {first} to {last}, days of {zone}</source>
        <translation>Zeitraum: {first} bis {last}, Tage nach {zone}</translation>
    </message>
    <message>
        <source>Holds: {places} places ({counted} counted), {events} events, {statements} statements, {sources} sources, {series} series</source>
        <translation>Enthält: {places} Orte ({counted} gezählt), {events} Ereignisse, {statements} Äußerungen, {sources} Quellen, {series} Zahlenreihen</translation>
    </message>
    <message>
        <source>Licence: {}</source>
        <translation>Lizenz: {}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Folder: {}</source>
        <translation>Ordner: {}</translation>
    </message>
    <message>
        <source>What held means</source>
        <translation>Was „gehalten“ bedeutet</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Known gaps</source>
        <translation>Bekannte Lücken</translation>
    </message>
    <message>
        <source>Summary, method and known gaps were written looking back, so they are not shown as known on {}.</source>
        <translation>Zusammenfassung, Methode und bekannte Lücken wurden im Rückblick geschrieben und werden daher mit dem Kenntnisstand vom {} nicht gezeigt.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleich</translation>
    </message>
    <message>
        <source>D&amp;ataset</source>
        <translation>Daten&amp;satz</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open dataset…</source>
        <translation>Datensatz ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation>Den Ordner eines Datensatzes öffnen</translation>
    </message>
    <message>
        <source>Open &amp;file…</source>
        <translation>&amp;Datei öffnen…</translation>
    </message>
    <message>
        <source>Open a dataset that was handed over as one file (.briefing)</source>
        <translation>Einen Datensatz öffnen, der als eine Datei (.briefing) weitergegeben wurde</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a dataset that was open before</source>
        <translation>Einen Datensatz öffnen, der schon einmal geöffnet war</translation>
    </message>
    <message>
        <source>Open &amp;bundled Afghanistan 2021</source>
        <translation>&amp;Afghanistan 2021 öffnen (mitgeliefert)</translation>
    </message>
    <message>
        <source>Open the dataset shipped along: 34 provincial capitals that changed hands</source>
        <translation>Den mitgelieferten Datensatz öffnen: der Wechsel der Kontrolle über 34 Provinzhauptstädte</translation>
    </message>
    <message>
        <source>Open bundled France 19&amp;44</source>
        <translation>Frankreich 19&amp;44 öffnen (mitgeliefert)</translation>
    </message>
    <message>
        <source>Open the other dataset shipped along: 23 prefectures that changed hands</source>
        <translation>Den anderen mitgelieferten Datensatz öffnen: der Wechsel der Kontrolle über 23 Präfekturen</translation>
    </message>
    <message>
        <source>&amp;Import a table…</source>
        <translation>Tabelle &amp;importieren…</translation>
    </message>
    <message>
        <source>Make a dataset of a table: ACLED, UCDP, TimelineJS or your own</source>
        <translation>Einen Datensatz aus einer Tabelle erstellen: ACLED, UCDP, TimelineJS oder eine eigene</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>Open a second window on what is in view</source>
        <translation>Ein zweites Fenster mit derselben Ansicht öffnen</translation>
    </message>
    <message>
        <source>&amp;Export brief…</source>
        <translation>Lagebericht &amp;exportieren…</translation>
    </message>
    <message>
        <source>Save the day in view as a PDF</source>
        <translation>Den angezeigten Tag als PDF speichern</translation>
    </message>
    <message>
        <source>Export a&amp;ll days…</source>
        <translation>Alle &amp;Tage exportieren…</translation>
    </message>
    <message>
        <source>Save the brief of every day, each as a file or all in one booklet</source>
        <translation>Den Lagebericht jedes Tages speichern, jeden als Datei oder alle in einem Heft</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>Save the places of the day as a table for spreadsheets</source>
        <translation>Die Orte des Tages als Tabelle für die Tabellenkalkulation speichern</translation>
    </message>
    <message>
        <source>Export the day&apos;s &amp;data</source>
        <translation>Daten des Tages e&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON…</translation>
    </message>
    <message>
        <source>Save all that can be said about the day, for programs</source>
        <translation>Alles, was sich über den Tag sagen lässt, für Programme speichern</translation>
    </message>
    <message>
        <source>&amp;GeoJSON…</source>
        <translation>&amp;GeoJSON…</translation>
    </message>
    <message>
        <source>Save the places of the day as points for a map</source>
        <translation>Die Orte des Tages als Punkte für eine Karte speichern</translation>
    </message>
    <message>
        <source>GeoJSON, &amp;areas…</source>
        <translation>GeoJSON, &amp;Flächen…</translation>
    </message>
    <message>
        <source>Save the areas around the places of the day for a map</source>
        <translation>Die Flächen um die Orte des Tages für eine Karte speichern</translation>
    </message>
    <message>
        <source>All days as C&amp;SV…</source>
        <translation>Alle Tage als C&amp;SV…</translation>
    </message>
    <message>
        <source>Save who held each place from when to when as a table</source>
        <translation>Wer welchen Ort von wann bis wann hielt, als Tabelle speichern</translation>
    </message>
    <message>
        <source>Counts of all days as CS&amp;V…</source>
        <translation>Anzahlen aller Tage als CS&amp;V…</translation>
    </message>
    <message>
        <source>Save how many places each side held on every day as a table</source>
        <translation>Wie viele Orte jede Seite an jedem Tag hielt, als Tabelle speichern</translation>
    </message>
    <message>
        <source>All days as JS&amp;ON…</source>
        <translation>Alle Tage als JS&amp;ON…</translation>
    </message>
    <message>
        <source>Save all days, events and statements, for programs</source>
        <translation>Alle Tage, Ereignisse und Äußerungen für Programme speichern</translation>
    </message>
    <message>
        <source>All days as G&amp;eoJSON…</source>
        <translation>Alle Tage als G&amp;eoJSON…</translation>
    </message>
    <message>
        <source>Save who held each place from when to when as points that a map can play</source>
        <translation>Wer welchen Ort von wann bis wann hielt, als Punkte speichern, die eine Karte abspielen kann</translation>
    </message>
    <message>
        <source>All days as GeoJSON, a&amp;reas…</source>
        <translation>Alle Tage als GeoJSON, F&amp;lächen…</translation>
    </message>
    <message>
        <source>Save who held each place from when to when as areas that a map can play</source>
        <translation>Wer welchen Ort von wann bis wann hielt, als Flächen speichern, die eine Karte abspielen kann</translation>
    </message>
    <message>
        <source>Brief as &amp;web page (HTML)…</source>
        <translation>Lagebericht als &amp;Webseite (HTML)…</translation>
    </message>
    <message>
        <source>Save the brief as a web page that stands alone</source>
        <translation>Den Lagebericht als eigenständige Webseite speichern</translation>
    </message>
    <message>
        <source>Brief as &amp;Markdown…</source>
        <translation>Lagebericht als &amp;Markdown…</translation>
    </message>
    <message>
        <source>Save the brief as text with headings and lists, to be edited on</source>
        <translation>Den Lagebericht als Text mit Überschriften und Listen zum Weiterbearbeiten speichern</translation>
    </message>
    <message>
        <source>&amp;Map as PNG…</source>
        <translation>&amp;Karte als PNG…</translation>
    </message>
    <message>
        <source>Save the map of the day as a picture</source>
        <translation>Die Karte des Tages als Bild speichern</translation>
    </message>
    <message>
        <source>Save pict&amp;ure</source>
        <translation>Bi&amp;ld speichern</translation>
    </message>
    <message>
        <source>M&amp;ap as SVG…</source>
        <translation>K&amp;arte als SVG…</translation>
    </message>
    <message>
        <source>Save the map of the day as a drawing</source>
        <translation>Die Karte des Tages als Zeichnung speichern</translation>
    </message>
    <message>
        <source>Map of all days as &amp;GIF…</source>
        <translation>Karte aller Tage als &amp;GIF…</translation>
    </message>
    <message>
        <source>Save the map of one day after another as a moving picture</source>
        <translation>Die Karten aller Tage nacheinander als bewegtes Bild speichern</translation>
    </message>
    <message>
        <source>&amp;Chart as PNG…</source>
        <translation>&amp;Diagramm als PNG…</translation>
    </message>
    <message>
        <source>Save the chart as a picture, with the day marked</source>
        <translation>Das Diagramm mit markiertem Tag als Bild speichern</translation>
    </message>
    <message>
        <source>C&amp;hart as SVG…</source>
        <translation>D&amp;iagramm als SVG…</translation>
    </message>
    <message>
        <source>Save the chart as a drawing, with the day marked</source>
        <translation>Das Diagramm mit markiertem Tag als Zeichnung speichern</translation>
    </message>
    <message>
        <source>&amp;Window as PNG…</source>
        <translation>&amp;Fenster als PNG…</translation>
    </message>
    <message>
        <source>Save a picture of the window as it is</source>
        <translation>Ein Bild des Fensters speichern, wie es ist</translation>
    </message>
    <message>
        <source>Save a cop&amp;y as one file…</source>
        <translation>&amp;Kopie als eine Datei speichern…</translation>
    </message>
    <message>
        <source>Save the whole dataset, with README and licence, to hand it over</source>
        <translation>Den ganzen Datensatz mit README und Lizenz zum Weitergeben speichern</translation>
    </message>
    <message>
        <source>Chec&amp;k a brief…</source>
        <translation>Lagebericht &amp;prüfen…</translation>
    </message>
    <message>
        <source>Compare a PDF with the dataset in view: is it what the dataset gives?</source>
        <translation>Ein PDF mit dem angezeigten Datensatz vergleichen: Ist es das, was der Datensatz ergibt?</translation>
    </message>
    <message>
        <source>&amp;Print brief…</source>
        <translation>Lagebericht d&amp;rucken…</translation>
    </message>
    <message>
        <source>Print the pages that are saved as a PDF</source>
        <translation>Die Seiten drucken, die sonst als PDF gespeichert werden</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close all windows; they come back at the next start</source>
        <translation>Alle Fenster schließen; beim nächsten Start erscheinen sie wieder</translation>
    </message>
    <message>
        <source>Copy with &amp;sources</source>
        <translation>Mit &amp;Quellen kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected in the panel, with its sources</source>
        <translation>Das im Bereich Ausgewählte mit seinen Quellen kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy the day as text</source>
        <translation>&amp;Tag als Text kopieren</translation>
    </message>
    <message>
        <source>Copy finding, counts, changes and sources of the day</source>
        <translation>Befund, Zahlen, Wechsel und Quellen des Tages kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;link to this view</source>
        <translation>&amp;Link zu dieser Ansicht kopieren</translation>
    </message>
    <message>
        <source>Copy day, knowledge, selection and filters as one line of text</source>
        <translation>Tag, Kenntnisstand, Auswahl und Filter als eine Textzeile kopieren</translation>
    </message>
    <message>
        <source>&amp;Open link…</source>
        <translation>Link ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Show the view that a copied link names</source>
        <translation>Die Ansicht zeigen, die ein kopierter Link nennt</translation>
    </message>
    <message>
        <source>&amp;Filter column</source>
        <translation>&amp;Spalte filtern</translation>
    </message>
    <message>
        <source>Filter the column that has the focus</source>
        <translation>Die Spalte filtern, die den Fokus hat</translation>
    </message>
    <message>
        <source>Search &amp;all days…</source>
        <translation>&amp;Alle Tage durchsuchen…</translation>
    </message>
    <message>
        <source>Find words in places, events and statements of all days</source>
        <translation>Wörter in Orten, Ereignissen und Äußerungen aller Tage suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächster Treffer</translation>
    </message>
    <message>
        <source>Go to the next result</source>
        <translation>Zum nächsten Treffer gehen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Go to the previous result</source>
        <translation>Zum vorherigen Treffer gehen</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Capitals</source>
        <translation>&amp;Hauptstädte</translation>
    </message>
    <message>
        <source>Show or hide the list of places</source>
        <translation>Die Liste der Orte ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>Show or hide the map</source>
        <translation>Die Karte ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Statements</source>
        <translation>Ä&amp;ußerungen</translation>
    </message>
    <message>
        <source>Show or hide the statements</source>
        <translation>Die Äußerungen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>&amp;Belege</translation>
    </message>
    <message>
        <source>Show or hide evidence for the selected place, or for the day</source>
        <translation>Belege zum ausgewählten Ort oder zum Tag ein- oder ausblenden</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>&amp;Diagramm</translation>
    </message>
    <message>
        <source>Show or hide the chart above the time bar</source>
        <translation>Das Diagramm über der Zeitleiste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Go to the list of places</source>
        <translation>Zur Liste der Orte gehen</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Go to the map</source>
        <translation>Zur Karte gehen</translation>
    </message>
    <message>
        <source>Go to the statements</source>
        <translation>Zu den Äußerungen gehen</translation>
    </message>
    <message>
        <source>Go to the evidence</source>
        <translation>Zu den Belegen gehen</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>Go to the time bar</source>
        <translation>Zur Zeitleiste gehen</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Go to the next panel</source>
        <translation>Zum nächsten Bereich gehen</translation>
    </message>
    <message>
        <source>Go to the panel before</source>
        <translation>Zum vorherigen Bereich gehen</translation>
    </message>
    <message>
        <source>Evidence &amp;back</source>
        <translation>In den Belegen zu&amp;rück</translation>
    </message>
    <message>
        <source>Evidence seen before</source>
        <translation>Zuvor gesehene Belege</translation>
    </message>
    <message>
        <source>Evidence &amp;forward</source>
        <translation>In den Belegen v&amp;or</translation>
    </message>
    <message>
        <source>Evidence seen next</source>
        <translation>Danach gesehene Belege</translation>
    </message>
    <message>
        <source>Chart as ta&amp;ble</source>
        <translation>Diagramm als &amp;Tabelle</translation>
    </message>
    <message>
        <source>List every day of the chart in a window of its own</source>
        <translation>Alle Tage des Diagramms in einem eigenen Fenster auflisten</translation>
    </message>
    <message>
        <source>&amp;List or map</source>
        <translation>&amp;Liste oder Karte</translation>
    </message>
    <message>
        <source>Switch between list and map, where they share a column</source>
        <translation>Zwischen Liste und Karte wechseln, wo sie sich eine Spalte teilen</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Choose what the list says of each place</source>
        <translation>Auswählen, was die Liste zu jedem Ort angibt</translation>
    </message>
    <message>
        <source>G&amp;roup by</source>
        <translation>G&amp;ruppierung</translation>
    </message>
    <message>
        <source>Choose how the list is divided</source>
        <translation>Auswählen, wie die Liste gegliedert ist</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>Choose in which language places are named in list, map and evidence</source>
        <translation>Auswählen, in welcher Sprache Liste, Karte und Belege die Orte nennen</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>All days along the time axis</source>
        <translation>Alle Tage auf der Zeitachse</translation>
    </message>
    <message>
        <source>&amp;60 days</source>
        <translation>&amp;60 Tage</translation>
    </message>
    <message>
        <source>60 days along the time axis</source>
        <translation>60 Tage auf der Zeitachse</translation>
    </message>
    <message>
        <source>&amp;30 days</source>
        <translation>&amp;30 Tage</translation>
    </message>
    <message>
        <source>30 days along the time axis</source>
        <translation>30 Tage auf der Zeitachse</translation>
    </message>
    <message>
        <source>&amp;14 days</source>
        <translation>&amp;14 Tage</translation>
    </message>
    <message>
        <source>14 days along the time axis</source>
        <translation>14 Tage auf der Zeitachse</translation>
    </message>
    <message>
        <source>&amp;Shorter period</source>
        <translation>&amp;Kürzerer Zeitraum</translation>
    </message>
    <message>
        <source>Fewer days along the time axis, or Ctrl and the wheel</source>
        <translation>Weniger Tage auf der Zeitachse, auch mit Strg und Mausrad</translation>
    </message>
    <message>
        <source>&amp;Longer period</source>
        <translation>&amp;Längerer Zeitraum</translation>
    </message>
    <message>
        <source>More days along the time axis</source>
        <translation>Mehr Tage auf der Zeitachse</translation>
    </message>
    <message>
        <source>Hide the &amp;outcome</source>
        <translation>&amp;Ausgang verbergen</translation>
    </message>
    <message>
        <source>Do not say how what was known differs from hindsight; a knowledge date hides all else that was published later anyway</source>
        <translation>Nicht angeben, worin sich das damals Bekannte vom Rückblick unterscheidet; alles andere, was später veröffentlicht wurde, verbirgt ein Kenntnisdatum ohnehin</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Text mit 100 %</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>Colours as the desktop asks for</source>
        <translation>Farben nach Vorgabe des Desktops</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Ne&amp;xt theme</source>
        <translation>&amp;Nächstes Farbschema</translation>
    </message>
    <message>
        <source>Switch to the next theme</source>
        <translation>Zum nächsten Farbschema wechseln</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>Layout zurücks&amp;etzen</translation>
    </message>
    <message>
        <source>All panels and days; usual sizes, columns, order, names; text size and theme stay</source>
        <translation>Alle Bereiche und Tage; übliche Größen, Spalten, Reihenfolge, Namen; Textgröße und Farbschema bleiben</translation>
    </message>
    <message>
        <source>&amp;Next day</source>
        <translation>&amp;Nächster Tag</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Nächster Tag</translation>
    </message>
    <message>
        <source>&amp;Previous day</source>
        <translation>&amp;Vorheriger Tag</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>Vorheriger Tag</translation>
    </message>
    <message>
        <source>Next &amp;change</source>
        <translation>Nächster &amp;Wechsel</translation>
    </message>
    <message>
        <source>Next day on which a place changes hands</source>
        <translation>Nächster Tag mit einem Wechsel der Kontrolle über einen Ort</translation>
    </message>
    <message>
        <source>Previous c&amp;hange</source>
        <translation>Vorheriger W&amp;echsel</translation>
    </message>
    <message>
        <source>Previous day on which a place changes hands</source>
        <translation>Vorheriger Tag mit einem Wechsel der Kontrolle über einen Ort</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>E&amp;rster Tag</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Letzter Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>&amp;Go to date…</source>
        <translation>&amp;Gehe zu Datum…</translation>
    </message>
    <message>
        <source>Type or choose a date</source>
        <translation>Ein Datum eingeben oder auswählen</translation>
    </message>
    <message>
        <source>Pla&amp;y or pause</source>
        <translation>&amp;Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play the days one after another, or pause</source>
        <translation>Die Tage nacheinander abspielen oder anhalten</translation>
    </message>
    <message>
        <source>&amp;1 day a second</source>
        <translation>&amp;1 Tag pro Sekunde</translation>
    </message>
    <message>
        <source>One day a second</source>
        <translation>Ein Tag pro Sekunde</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>Geschwindig&amp;keit</translation>
    </message>
    <message>
        <source>&amp;2 days a second</source>
        <translation>&amp;2 Tage pro Sekunde</translation>
    </message>
    <message>
        <source>Two days a second</source>
        <translation>Zwei Tage pro Sekunde</translation>
    </message>
    <message>
        <source>&amp;4 days a second</source>
        <translation>&amp;4 Tage pro Sekunde</translation>
    </message>
    <message>
        <source>Four days a second</source>
        <translation>Vier Tage pro Sekunde</translation>
    </message>
    <message>
        <source>&amp;8 days a second</source>
        <translation>&amp;8 Tage pro Sekunde</translation>
    </message>
    <message>
        <source>Eight days a second</source>
        <translation>Acht Tage pro Sekunde</translation>
    </message>
    <message>
        <source>With hin&amp;dsight</source>
        <translation>Im Rü&amp;ckblick</translation>
    </message>
    <message>
        <source>Hindsight or th&amp;at day</source>
        <translation>Kenntnisstand &amp;umschalten</translation>
    </message>
    <message>
        <source>Show all that is known</source>
        <translation>Alles zeigen, was bekannt ist</translation>
    </message>
    <message>
        <source>Theme, text size, language, font, and whether playing pauses</source>
        <translation>Farbschema, Textgröße, Sprache, Schrift, und ob das Abspielen pausiert</translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation>&amp;Vorheriger Bereich</translation>
    </message>
    <message>
        <source>Per&amp;iod</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>As known &amp;that day</source>
        <translation>Wie an dem &amp;Tag bekannt</translation>
    </message>
    <message>
        <source>Hide what was published after the day in view</source>
        <translation>Verbergen, was nach dem angezeigten Tag veröffentlicht wurde</translation>
    </message>
    <message>
        <source>As known &amp;on …</source>
        <translation>Wie &amp;bekannt am …</translation>
    </message>
    <message>
        <source>Hide what was published after a fixed day</source>
        <translation>Verbergen, was nach einem festen Tag veröffentlicht wurde</translation>
    </message>
    <message>
        <source>Change between hindsight and what was known that day</source>
        <translation>Zwischen dem Rückblick und dem an dem Tag Bekannten wechseln</translation>
    </message>
    <message>
        <source>&amp;Bookmark this day</source>
        <translation>Le&amp;sezeichen setzen</translation>
    </message>
    <message>
        <source>Mark the day, or take its mark away</source>
        <translation>Ein Lesezeichen für den Tag setzen oder entfernen</translation>
    </message>
    <message>
        <source>Book&amp;marks</source>
        <translation>Lese&amp;zeichen</translation>
    </message>
    <message>
        <source>Go to a day that was marked</source>
        <translation>Zu einem Tag mit Lesezeichen gehen</translation>
    </message>
    <message>
        <source>&amp;Compare two days</source>
        <translation>&amp;Zwei Tage vergleichen</translation>
    </message>
    <message>
        <source>See the day and the one before it side by side</source>
        <translation>Den Tag und den Vortag nebeneinander sehen</translation>
    </message>
    <message>
        <source>With the &amp;day before</source>
        <translation>Mit dem &amp;Vortag</translation>
    </message>
    <message>
        <source>Compare the day with the one before it</source>
        <translation>Den Tag mit dem Vortag vergleichen</translation>
    </message>
    <message>
        <source>With the &amp;previous change</source>
        <translation>Mit dem vorherigen &amp;Wechsel</translation>
    </message>
    <message>
        <source>Compare the day with the last one before it on which a place changed hands</source>
        <translation>Den Tag mit dem letzten Tag davor vergleichen, an dem die Kontrolle über einen Ort wechselte</translation>
    </message>
    <message>
        <source>&amp;Hindsight against as known</source>
        <translation>Mit dem damaligen &amp;Kenntnisstand</translation>
    </message>
    <message>
        <source>Compare what was known of the day with what is known of it now</source>
        <translation>Vergleichen, was damals über den Tag bekannt war und was heute bekannt ist</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>A und B &amp;tauschen</translation>
    </message>
    <message>
        <source>Exchange sides A and B (X)</source>
        <translation>Die Seiten A und B tauschen (X)</translation>
    </message>
    <message>
        <source>C&amp;opy differences</source>
        <translation>&amp;Unterschiede kopieren</translation>
    </message>
    <message>
        <source>Copy what differs as text, with its sources</source>
        <translation>Die Unterschiede als Text mit ihren Quellen kopieren</translation>
    </message>
    <message>
        <source>&amp;Export comparison…</source>
        <translation>Vergleich &amp;exportieren…</translation>
    </message>
    <message>
        <source>Save what differs as pages, as a table or as text</source>
        <translation>Die Unterschiede als Seiten, als Tabelle oder als Text speichern</translation>
    </message>
    <message>
        <source>&amp;Leave compare</source>
        <translation>Vergleich &amp;beenden</translation>
    </message>
    <message>
        <source>Return to a single day, that of side B (Esc)</source>
        <translation>Zu einem einzelnen Tag zurückkehren, dem der Seite B (Esc)</translation>
    </message>
    <message>
        <source>&amp;Problems…</source>
        <translation>&amp;Probleme…</translation>
    </message>
    <message>
        <source>See what is wrong with the files</source>
        <translation>Sehen, was an den Dateien nicht stimmt</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>&amp;Nächstes Problem</translation>
    </message>
    <message>
        <source>Go to the next problem</source>
        <translation>Zum nächsten Problem gehen</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>&amp;Vorheriges Problem</translation>
    </message>
    <message>
        <source>Go to the problem before</source>
        <translation>Zum vorherigen Problem gehen</translation>
    </message>
    <message>
        <source>&amp;Reload files</source>
        <translation>Dateien neu &amp;laden</translation>
    </message>
    <message>
        <source>Read the dataset again; day and selection stay</source>
        <translation>Den Datensatz erneut lesen; Tag und Auswahl bleiben</translation>
    </message>
    <message>
        <source>&amp;Compare with another version…</source>
        <translation>Mit &amp;anderer Version vergleichen…</translation>
    </message>
    <message>
        <source>Say what was added, withdrawn, re-dated, re-sourced, and which counts move by it</source>
        <translation>Angeben, was hinzukam, zurückgezogen, umdatiert oder anders belegt wurde und welche Anzahlen sich dadurch ändern</translation>
    </message>
    <message>
        <source>&amp;About this dataset…</source>
        <translation>Ü&amp;ber diesen Datensatz…</translation>
    </message>
    <message>
        <source>What the dataset holds, its method, gaps and licence</source>
        <translation>Was der Datensatz enthält, seine Methode, Lücken und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Method and definitions</source>
        <translation>&amp;Methode und Begriffe</translation>
    </message>
    <message>
        <source>How the state of a day follows from reports, and what the words mean</source>
        <translation>Wie die Lage eines Tages aus Meldungen folgt und was die Wörter bedeuten</translation>
    </message>
    <message>
        <source>&amp;Sources…</source>
        <translation>&amp;Quellen…</translation>
    </message>
    <message>
        <source>List all sources that are known, with what each of them says</source>
        <translation>Alle bekannten Quellen mit dem auflisten, was jede von ihnen sagt</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Open the manual at the part that has the keyboard</source>
        <translation>Das Handbuch zu dem Bereich öffnen, der den Tastaturfokus hat</translation>
    </message>
    <message>
        <source>&amp;Tour in five minutes</source>
        <translation>&amp;Rundgang in fünf Minuten</translation>
    </message>
    <message>
        <source>Open the manual at its tour</source>
        <translation>Das Handbuch beim Rundgang öffnen</translation>
    </message>
    <message>
        <source>Making a &amp;dataset</source>
        <translation>Einen &amp;Datensatz erstellen</translation>
    </message>
    <message>
        <source>Open the manual where an article becomes a dataset and a brief</source>
        <translation>Das Handbuch dort öffnen, wo aus einem Artikel ein Datensatz und ein Lagebericht wird</translation>
    </message>
    <message>
        <source>M&amp;ethod in full</source>
        <translation>&amp;Methode im Einzelnen</translation>
    </message>
    <message>
        <source>Open the manual at the rules by which the state of a day follows from reports</source>
        <translation>Das Handbuch bei den Regeln öffnen, nach denen die Lage eines Tages aus Meldungen folgt</translation>
    </message>
    <message>
        <source>Help in &amp;short</source>
        <translation>&amp;Kurzhilfe</translation>
    </message>
    <message>
        <source>How to read a day, and what the words mean</source>
        <translation>Wie ein Tag zu lesen ist und was die Wörter bedeuten</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Show &amp;hints</source>
        <translation>Hin&amp;weise zeigen</translation>
    </message>
    <message>
        <source>Point out three things to begin with, or stop it</source>
        <translation>Auf drei Dinge für den Anfang hinweisen oder damit aufhören</translation>
    </message>
    <message>
        <source>&amp;About Briefing</source>
        <translation>Ü&amp;ber Briefing</translation>
    </message>
    <message>
        <source>Versions and licences of all parts</source>
        <translation>Versionen und Lizenzen aller Bestandteile</translation>
    </message>
</context>
<context>
    <name>AddressPanel</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open address in the browser</source>
        <translation>Adresse im Browser öffnen</translation>
    </message>
    <message>
        <source>Close address</source>
        <translation>Adresse schließen</translation>
    </message>
    <message>
        <source>Source [%d]</source>
        <translation>Quelle [%d]</translation>
    </message>
    <message>
        <source>{}: address</source>
        <translation>{}: Adresse</translation>
    </message>
    <message>
        <source>{}: not a web address, it cannot be opened</source>
        <translation>{}: keine Webadresse, sie lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>{} has no address</source>
        <translation>{} hat keine Adresse</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Announcements</source>
        <translation>Ansagen</translation>
    </message>
</context>
<context>
    <name>BatchDesk</name>
    <message>
        <source>Folder for the briefs</source>
        <translation>Ordner für die Lageberichte</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {reason}. {so_far}</source>
        <translation>{folder} lässt sich nicht schreiben: {reason}. {so_far}</translation>
    </message>
    <message>
        <source>{done} Not set: {reasons}.</source>
        <translation>{done} Nicht gesetzt: {reasons}.</translation>
    </message>
    <message>
        <source>Stopped. {}</source>
        <translation>Angehalten. {}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Export all days</source>
        <translation>Alle Tage exportieren</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeder Tag</translation>
    </message>
    <message>
        <source>Days with changes</source>
        <translation>Tage mit Wechsel</translation>
    </message>
    <message>
        <source>With hindsight</source>
        <translation>Im Rückblick</translation>
    </message>
    <message>
        <source>As known that day</source>
        <translation>Wie an dem Tag bekannt</translation>
    </message>
    <message>
        <source>As known on {}</source>
        <translation>Wie bekannt am {}</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Kenntnisstand</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>A file for each day</source>
        <translation>Eine Datei je Tag</translation>
    </message>
    <message>
        <source>One booklet</source>
        <translation>Ein Heft</translation>
    </message>
    <message>
        <source>One page of maps</source>
        <translation>Eine Seite mit Karten</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Type a date: {numbers}, {words}, {iso}</source>
        <translation>Datum eingeben: {numbers}, {words}, {iso}</translation>
    </message>
    <message>
        <source>Days written</source>
        <translation>Geschriebene Tage</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>prepared by {}</source>
        <translation>erstellt von {}</translation>
    </message>
    <message>
        <source>names and contents as last exported</source>
        <translation>Namen und Inhalt wie zuletzt exportiert</translation>
    </message>
    <message>
        <source>The first day comes after the last.</source>
        <translation>Der erste Tag liegt nach dem letzten.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Export beginnt…</translation>
    </message>
    <message>
        <source>Stopping: what was begun is finished first.</source>
        <translation>Wird angehalten: Begonnenes wird noch abgeschlossen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No place changed hands on these days.</source>
        <translation>An diesen Tagen gab es keinen Wechsel der Kontrolle.</translation>
    </message>
    <message>
        <source>{}, a file for each</source>
        <translation>{}, je eine Datei</translation>
    </message>
    <message>
        <source>{} in one booklet</source>
        <translation>{} in einem Heft</translation>
    </message>
    <message>
        <source>{}, a small map for each</source>
        <translation>{}, je eine kleine Karte</translation>
    </message>
</context>
<context>
    <name>BriefExport</name>
    <message>
        <source>Folder for briefs</source>
        <translation>Ordner für Lageberichte</translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation>{} gespeichert</translation>
    </message>
    <message>
        <source>Not saved: {}.</source>
        <translation>Nicht gespeichert: {}.</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Anderswo speichern…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>An den Drucker gesendet.</translation>
    </message>
    <message>
        <source>Copied the day as text, with its sources.</source>
        <translation>Der Tag wurde als Text mit seinen Quellen kopiert.</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar; days of change are bold</source>
        <translation>Kalender; Tage mit Wechsel sind fett</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Esc closes the hints</source>
        <translation>Esc schließt die Hinweise</translation>
    </message>
</context>
<context>
    <name>CaptionedPages</name>
    <message>
        <source>Pages of the brief</source>
        <translation>Seiten des Lageberichts</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>{} (+ and − in the pages)</source>
        <translation>{} (+ und − in den Seiten)</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>Key events</source>
        <translation>Wegmarken</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy all days with tabs between the cells</source>
        <translation>Alle Tage mit Tabulatoren zwischen den Zellen kopieren</translation>
    </message>
    <message>
        <source>{} held by day</source>
        <translation>Kontrolle je Tag: {}</translation>
    </message>
</context>
<context>
    <name>ChartTableModel</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Changed hands</source>
        <translation>Wechsel der Kontrolle</translation>
    </message>
    <message>
        <source>Key events</source>
        <translation>Wegmarken</translation>
    </message>
</context>
<context>
    <name>CheckDesk</name>
    <message>
        <source>Check a brief</source>
        <translation>Lagebericht prüfen</translation>
    </message>
    <message>
        <source>Briefs (*.pdf)</source>
        <translation>Lageberichte (*.pdf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Check of a brief</source>
        <translation>Prüfung eines Lageberichts</translation>
    </message>
    <message>
        <source>{file} cannot be checked: {reason}.</source>
        <translation>{file} lässt sich nicht prüfen: {reason}.</translation>
    </message>
</context>
<context>
    <name>CityColumns</name>
    <message>
        <source>Province</source>
        <translation>Provinz</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>P-code</source>
        <translation>P-Code</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gehalten von</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Last named</source>
        <translation>Zuletzt genannt</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>CityMenus</name>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>{}, descending</source>
        <translation>{}, absteigend</translation>
    </message>
    <message>
        <source>{}, ascending</source>
        <translation>{}, aufsteigend</translation>
    </message>
</context>
<context>
    <name>CityTable</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>Group and sort: {}</source>
        <translation>Gruppieren und sortieren: {}</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
</context>
<context>
    <name>CityTableModel</name>
    <message>
        <source>{}, sorted descending</source>
        <translation>{}, absteigend sortiert</translation>
    </message>
    <message>
        <source>{}, sorted ascending</source>
        <translation>{}, aufsteigend sortiert</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Double-click: usual width</source>
        <translation>Doppelklick: übliche Breite</translation>
    </message>
</context>
<context>
    <name>CompareBody</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>List or maps</source>
        <translation>Liste oder Karten</translation>
    </message>
</context>
<context>
    <name>CompareControls</name>
    <message>
        <source>Sides of the comparison</source>
        <translation>Seiten des Vergleichs</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Kenntnis</translation>
    </message>
    <message>
        <source>What to know on both sides</source>
        <translation>Kenntnisstand beider Seiten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>What to know, and ways out</source>
        <translation>Kenntnisstand, Export und Beenden</translation>
    </message>
    <message>
        <source>Date of side {}</source>
        <translation>Datum von Seite {}</translation>
    </message>
    <message>
        <source>With hindsight</source>
        <translation>Im Rückblick</translation>
    </message>
    <message>
        <source>As known that day</source>
        <translation>Wie an dem Tag bekannt</translation>
    </message>
    <message>
        <source>As known on …</source>
        <translation>Wie bekannt am …</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>{side} known: {knowledge}</source>
        <translation>{side} bekannt: {knowledge}</translation>
    </message>
    <message>
        <source>What to know on side {side}: {knowledge}</source>
        <translation>Kenntnisstand von Seite {side}: {knowledge}</translation>
    </message>
    <message>
        <source>with hindsight</source>
        <translation>im Rückblick</translation>
    </message>
    <message>
        <source>as known then</source>
        <translation>wie an dem Tag</translation>
    </message>
    <message>
        <source>as known on {}</source>
        <translation>wie am {}</translation>
    </message>
</context>
<context>
    <name>CompareDesk</name>
    <message>
        <source>Copied the differences with their sources.</source>
        <translation>Die Unterschiede wurden mit ihren Quellen kopiert.</translation>
    </message>
</context>
<context>
    <name>CompareExport</name>
    <message>
        <source>Export comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Anderswo speichern…</translation>
    </message>
    <message>
        <source>Not saved: {}</source>
        <translation>Nicht gespeichert: {}</translation>
    </message>
</context>
<context>
    <name>CompareHeader</name>
    <message>
        <source>Days and difference</source>
        <translation>Tage und Unterschied</translation>
    </message>
    <message>
        <source>Compare  ·  {}</source>
        <translation>Vergleich  ·  {}</translation>
    </message>
    <message>
        <source>{side}: {counts}; {count} differ</source>
        <translation>{side}: {counts}; {count} verschieden</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Map of side {side}, {day}</source>
        <translation>Karte von Seite {side}, {day}</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
    <message>
        <source>No {noun} matches ‘{text}’.</source>
        <translation>{noun}: kein Treffer für „{text}“.</translation>
    </message>
    <message>
        <source>Group differences: {}</source>
        <translation>Unterschiede gruppieren: {}</translation>
    </message>
</context>
<context>
    <name>ControlChart</name>
    <message>
        <source>{} held by day</source>
        <translation>Kontrolle je Tag: {}</translation>
    </message>
    <message>
        <source>Control Shift D opens it as a table.</source>
        <translation>Steuerung Umschalt D öffnet es als Tabelle.</translation>
    </message>
    <message>
        <source>Evidence for this day</source>
        <translation>Belege zu diesem Tag</translation>
    </message>
</context>
<context>
    <name>ControlsRow</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>1 day/s</source>
        <translation>1 Tag/s</translation>
    </message>
    <message>
        <source>{} days/s</source>
        <translation>{} Tage/s</translation>
    </message>
    <message>
        <source>Speed: {}</source>
        <translation>Geschwindigkeit: {}</translation>
    </message>
</context>
<context>
    <name>CopyDesk</name>
    <message>
        <source>Copied: {}</source>
        <translation>Kopiert: {}</translation>
    </message>
    <message>
        <source>Nothing is selected here that could be copied.</source>
        <translation>Hier ist nichts ausgewählt, was kopiert werden könnte.</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1 Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln Quelle</numerusform>
            <numerusform>%Ln Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1 Äußerung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements</source>
        <translation>
            <numerusform>%Ln Äußerung</numerusform>
            <numerusform>%Ln Äußerungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetDesk</name>
    <message>
        <source>About this dataset</source>
        <translation>Über diesen Datensatz</translation>
    </message>
    <message>
        <source>Method and definitions</source>
        <translation>Methode und Begriffe</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>About Briefing</source>
        <translation>Über Briefing</translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation>Den Ordner eines Datensatzes öffnen</translation>
    </message>
    <message>
        <source>Open a dataset in one file</source>
        <translation>Datensatz in einer Datei öffnen</translation>
    </message>
    <message>
        <source>Datasets in one file (*.briefing)</source>
        <translation>Datensätze in einer Datei (*.briefing)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>DateBar</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day: {}</source>
        <translation>Tag: {}</translation>
    </message>
    <message>
        <source>Side {side}, day: {day}</source>
        <translation>Seite {side}, Tag: {day}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Type a date ({numbers}, {words}, {iso}), or press Down to choose</source>
        <translation>Datum eingeben ({numbers}, {words}, {iso}) oder mit Pfeil nach unten auswählen</translation>
    </message>
</context>
<context>
    <name>DateTrack</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Evidence of A</source>
        <translation>Belege zu A</translation>
    </message>
    <message>
        <source>Evidence of B</source>
        <translation>Belege zu B</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
</context>
<context>
    <name>Excerpt</name>
    <message>
        <source>Lines {first} to {last} of {file}</source>
        <translation>Zeilen {first} bis {last} von {file}</translation>
    </message>
    <message>
        <source>No lines to show</source>
        <translation>Keine Zeilen zu zeigen</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Copied the day as text, with its sources.</source>
        <translation>Der Tag wurde als Text mit seinen Quellen kopiert.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation>{} wird geschrieben</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Anderswo speichern…</translation>
    </message>
    <message>
        <source>Not saved: {}</source>
        <translation>Nicht gespeichert: {}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Print brief</source>
        <translation>Lagebericht drucken</translation>
    </message>
    <message>
        <source>Export brief</source>
        <translation>Lagebericht exportieren</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save the pages as a PDF (Ctrl+Enter)</source>
        <translation>Die Seiten als PDF speichern (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Print the pages (Ctrl+P)</source>
        <translation>Die Seiten drucken (Strg+P)</translation>
    </message>
    <message>
        <source>Save the pages as a PDF</source>
        <translation>Die Seiten als PDF speichern</translation>
    </message>
    <message>
        <source>Print the pages (Ctrl+P, Ctrl+Enter)</source>
        <translation>Die Seiten drucken (Strg+P, Strg+Eingabe)</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>table and sources</source>
        <translation>Tabelle und Quellen</translation>
    </message>
    <message>
        <source>sources and method</source>
        <translation>Quellen und Methode</translation>
    </message>
    <message>
        <source>These pages cannot be set: {}.</source>
        <translation>Diese Seiten lassen sich nicht setzen: {}.</translation>
    </message>
    <message>
        <source>Saving {}…</source>
        <translation>{} wird gespeichert…</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Wird gedruckt…</translation>
    </message>
    <message>
        <source>Not saved. {}</source>
        <translation>Nicht gespeichert. {}</translation>
    </message>
    <message>
        <source>There is a file {} already. Replace it, or choose another name.</source>
        <translation>Eine Datei {} gibt es schon. Sie ersetzen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>Seiten werden gesetzt…</translation>
    </message>
    <message>
        <source>Fits {}.</source>
        <translation>Passt auf {}.</translation>
    </message>
    <message>
        <source>Runs to {}.</source>
        <translation>Umfasst {}.</translation>
    </message>
    <message>
        <source>{}, all numbered.</source>
        <translation>{}, alle nummeriert.</translation>
    </message>
    <message>
        <source>Dataset {}.</source>
        <translation>Datensatz {}.</translation>
    </message>
    <message>
        <source>It is shorter without the table or statements.</source>
        <translation>Ohne Tabelle oder Äußerungen wird er kürzer.</translation>
    </message>
    <message>
        <source>It is shorter without the table.</source>
        <translation>Ohne Tabelle wird er kürzer.</translation>
    </message>
    <message>
        <source>It is shorter without statements.</source>
        <translation>Ohne Äußerungen wird er kürzer.</translation>
    </message>
    <message>
        <source>Replace PDF</source>
        <translation>PDF ersetzen</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>Finding, figures, changes</source>
        <translation>Befund, Zahlen, Wechsel</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Äußerungen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Control chart</source>
        <translation>Kontrollverlauf</translation>
    </message>
    <message>
        <source>Sources and method</source>
        <translation>Quellen und Methode</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Prepared &amp;by</source>
        <translation>Erstellt &amp;von</translation>
    </message>
    <message>
        <source>Handling mark</source>
        <translation>Weitergabevermerk</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>Datei&amp;name</translation>
    </message>
    <message>
        <source>Table of {count} {noun}</source>
        <translation>Tabelle mit {count} {noun}</translation>
    </message>
    <message>
        <source>Names of {}</source>
        <translation>Namen: {}</translation>
    </message>
    <message>
        <source>Names of cities</source>
        <translation>Namen der Städte</translation>
    </message>
    <message>
        <source>in {}</source>
        <translation>in {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{count} of {total}, choose…</source>
        <translation>{count} von {total}, auswählen…</translation>
    </message>
    <message>
        <source>Statements: {}</source>
        <translation>Äußerungen: {}</translation>
    </message>
    <message>
        <source>Handling mark: {}</source>
        <translation>Weitergabevermerk: {}</translation>
    </message>
    <message>
        <source>With {}</source>
        <translation>Mit {}</translation>
    </message>
    <message>
        <source>Usual names</source>
        <translation>Übliche Namen</translation>
    </message>
    <message>
        <source>{heading}: {names}</source>
        <translation>{heading}: {names}</translation>
    </message>
</context>
<context>
    <name>ExportHead</name>
    <message>
        <source>Take that day</source>
        <translation>Diesen Tag übernehmen</translation>
    </message>
    <message>
        <source>{}: the day and knowledge in the window</source>
        <translation>{}: Tag und Kenntnisstand des Fensters</translation>
    </message>
    <message>
        <source>another dataset, or other files of it</source>
        <translation>einen anderen Datensatz oder andere Dateien davon</translation>
    </message>
    <message>
        <source>{here}. The window has gone on to {there}.</source>
        <translation>{here}. Das Fenster zeigt inzwischen {there}.</translation>
    </message>
    <message>
        <source>{day}, end of day, {knowledge}</source>
        <translation>{day}, Tagesende, {knowledge}</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>By change</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>By holder</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>No region given</source>
        <translation>Keine Region angegeben</translation>
    </message>
    <message>
        <source>{heading} · {count} shown</source>
        <translation>{heading} · {count} gezeigt</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>Ursache</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Day and finding</source>
        <translation>Tag und Befund</translation>
    </message>
    <message>
        <source>{weekday}  ·  day {number} of {total}</source>
        <translation>{weekday}  ·  Tag {number} von {total}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Time bar</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Left / Right</source>
        <translation>Links / Rechts</translation>
    </message>
    <message>
        <source>Previous or next day</source>
        <translation>Vorheriger oder nächster Tag</translation>
    </message>
    <message>
        <source>Shift+Left / Right</source>
        <translation>Umschalt+Links / Rechts</translation>
    </message>
    <message>
        <source>Previous or next change of hands</source>
        <translation>Vorheriger oder nächster Wechsel der Kontrolle</translation>
    </message>
    <message>
        <source>Left / Right, PgDn / PgUp</source>
        <translation>Links / Rechts, Bild ab / Bild auf</translation>
    </message>
    <message>
        <source>PgUp / PgDn</source>
        <translation>Bild auf / Bild ab</translation>
    </message>
    <message>
        <source>Seven days back or on</source>
        <translation>Sieben Tage zurück oder vor</translation>
    </message>
    <message>
        <source>PgDn / PgUp</source>
        <translation>Bild ab / Bild auf</translation>
    </message>
    <message>
        <source>Home / End</source>
        <translation>Pos1 / Ende</translation>
    </message>
    <message>
        <source>First or last day</source>
        <translation>Erster oder letzter Tag</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play faster or slower</source>
        <translation>Schneller oder langsamer abspielen</translation>
    </message>
    <message>
        <source>Esc while dragging</source>
        <translation>Esc beim Ziehen</translation>
    </message>
    <message>
        <source>Back to the day where the drag began</source>
        <translation>Zurück zu dem Tag, an dem das Ziehen begann</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Kenntnisstand</translation>
    </message>
    <message>
        <source>Known on a day or seven days earlier or later</source>
        <translation>Kenntnisstand einen oder sieben Tage früher oder später</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>With hindsight</source>
        <translation>Im Rückblick</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>To the nearest place that way</source>
        <translation>Zum nächsten Ort in dieser Richtung</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Evidence for the place</source>
        <translation>Belege zu dem Ort</translation>
    </message>
    <message>
        <source>Closer, farther, the whole map</source>
        <translation>Näher, weiter weg, die ganze Karte</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Up / Down, Home / End</source>
        <translation>Auf / Ab, Pos1 / Ende</translation>
    </message>
    <message>
        <source>Row by row, first or last</source>
        <translation>Zeile für Zeile, erste oder letzte</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Umschalt+F10</translation>
    </message>
    <message>
        <source>What can be done with the row</source>
        <translation>Was sich mit der Zeile tun lässt</translation>
    </message>
    <message>
        <source>Enter, Ctrl+Enter</source>
        <translation>Eingabe, Strg+Eingabe</translation>
    </message>
    <message>
        <source>Follow the row, show the address of its source</source>
        <translation>Der Zeile folgen, die Adresse ihrer Quelle zeigen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close it, back to where it was asked for</source>
        <translation>Schließen, zurück zum Ausgangspunkt</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>A / B</source>
        <translation>A / B</translation>
    </message>
    <message>
        <source>Choose the side that the arrows move</source>
        <translation>Die Seite wählen, die die Pfeiltasten bewegen</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>Die Seiten tauschen</translation>
    </message>
    <message>
        <source>Ctrl+E, Ctrl+Shift+C</source>
        <translation>Strg+E, Strg+Umschalt+C</translation>
    </message>
    <message>
        <source>Export it, copy its differences</source>
        <translation>Exportieren, Unterschiede kopieren</translation>
    </message>
    <message>
        <source>Leave it, on the day of side B</source>
        <translation>Beenden, am Tag der Seite B</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Go to the place that begins with them</source>
        <translation>Zu dem Ort gehen, der so beginnt</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Äußerungen</translation>
    </message>
    <message>
        <source>Right / Left</source>
        <translation>Rechts / Links</translation>
    </message>
    <message>
        <source>Unfold or fold a statement</source>
        <translation>Eine Äußerung auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Open the file at the line</source>
        <translation>Die Datei bei der Zeile öffnen</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>Zurück zum Tag</translation>
    </message>
    <message>
        <source>Export brief</source>
        <translation>Lagebericht exportieren</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Save the pages, or print them</source>
        <translation>Die Seiten speichern oder drucken</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Strg+P</translation>
    </message>
    <message>
        <source>Print the pages</source>
        <translation>Die Seiten drucken</translation>
    </message>
    <message>
        <source>Previous or next page</source>
        <translation>Vorherige oder nächste Seite</translation>
    </message>
    <message>
        <source>One page over the whole width, or side by side</source>
        <translation>Eine Seite über die ganze Breite oder nebeneinander</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter leeren</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Show the address of the source, or go to what it says</source>
        <translation>Die Adresse der Quelle zeigen oder zu dem gehen, was sie sagt</translation>
    </message>
    <message>
        <source>Windows of text</source>
        <translation>Textfenster</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Find words in the text</source>
        <translation>Wörter im Text suchen</translation>
    </message>
    <message>
        <source>Enter / Shift+Enter</source>
        <translation>Eingabe / Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Next or previous place where they stand</source>
        <translation>Nächste oder vorherige Fundstelle</translation>
    </message>
    <message>
        <source>Drag the handle under the chart, or press Ctrl+Right and Ctrl+Left: list, map, statements and counts show the end of that day. Ctrl+Shift+Right goes to the next day on which a place changes hands.</source>
        <translation>Den Griff unter dem Diagramm ziehen oder Strg+Rechts und Strg+Links drücken: Liste, Karte, Äußerungen und Anzahlen zeigen das Ende dieses Tages. Strg+Umschalt+Rechts führt zum nächsten Tag, an dem die Kontrolle über einen Ort wechselt.</translation>
    </message>
    <message>
        <source>Enter on a place, a count, a statement or the days shows how that is known: who says so, who denies it, and in which source. Esc goes back.</source>
        <translation>Die Eingabetaste auf einem Ort, einer Anzahl, einer Äußerung oder den Tagen zeigt, woher das bekannt ist: wer es sagt, wer es bestreitet und in welcher Quelle. Esc führt zurück.</translation>
    </message>
    <message>
        <source>Ctrl+K shows the day as it was known on it. Ctrl+D compares it with the day before. Ctrl+E makes pages of it, to be saved or printed.</source>
        <translation>Strg+K zeigt den Tag, wie er an dem Tag selbst bekannt war. Strg+D vergleicht ihn mit dem Vortag. Strg+E macht daraus Seiten zum Speichern oder Drucken.</translation>
    </message>
    <message>
        <source>Solid is certain. Hatched is open: claimed by one side, disputed, or not dated to the day. Grey is carried over without news.</source>
        <translation>Vollflächig ist gesichert. Schraffiert ist offen: von einer Seite behauptet, bestritten oder nicht auf den Tag datiert. Grau ist ohne neue Meldung fortgeschrieben.</translation>
    </message>
    <message>
        <source>Ctrl+/ lists all keys. F1 opens the manual at the part that has the keyboard.</source>
        <translation>Strg+/ listet alle Tasten auf. F1 öffnet das Handbuch zu dem Bereich, der den Tastaturfokus hat.</translation>
    </message>
    <message>
        <source>Ctrl+/ lists all keys. This copy of the program was made without its manual: F1 opens this help.</source>
        <translation>Strg+/ listet alle Tasten auf. Diesem Programm liegt kein Handbuch bei: F1 öffnet diese Hilfe.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Drag, or press Ctrl+Right</source>
        <translation>Ziehen oder Strg+Rechts drücken</translation>
    </message>
    <message>
        <source>Hide what was not yet known</source>
        <translation>Noch Unbekanntes verbergen</translation>
    </message>
    <message>
        <source>Press Enter for evidence</source>
        <translation>Eingabetaste zeigt Belege</translation>
    </message>
</context>
<context>
    <name>HitKind</name>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Äußerung</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>denial</source>
        <translation>Dementi</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Zahl</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.geojson *.json)</source>
        <translation>Tabellen (*.csv *.tsv *.txt *.geojson *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Mappings (*.yaml *.yml)</source>
        <translation>Zuordnungen (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Choose a mapping</source>
        <translation>Zuordnung auswählen</translation>
    </message>
    <message>
        <source>Where to write the dataset</source>
        <translation>Wohin der Datensatz geschrieben wird</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird versucht…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>{rows} to import, {rejected} rejected.</source>
        <translation>{rows} zu importieren, {rejected} abgewiesen.</translation>
    </message>
    <message>
        <source>the mapping has errors</source>
        <translation>die Zuordnung enthält Fehler</translation>
    </message>
    <message>
        <source>the mapping cannot be read: {}</source>
        <translation>die Zuordnung ist nicht lesbar: {}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Mapping…</source>
        <translation>Zuordnung…</translation>
    </message>
    <message>
        <source>Choose a mapping</source>
        <translation>Zuordnung auswählen</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>As it says, or UTF-8</source>
        <translation>Wie angegeben, sonst UTF-8</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Zielordner auswählen</translation>
    </message>
    <message>
        <source>What would become of the rows</source>
        <translation>Was aus den Zeilen würde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import and open</source>
        <translation>Importieren und öffnen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>As their names tell: ACLED, UCDP GED or TimelineJS</source>
        <translation>Nach ihren Namen: ACLED, UCDP GED oder TimelineJS</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Copy evidence with sources</source>
        <translation>Belege mit Quellen kopieren</translation>
    </message>
    <message>
        <source>Close evidence</source>
        <translation>Belege schließen</translation>
    </message>
    <message>
        <source>Evidence: {}</source>
        <translation>Belege: {}</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>{} weitere</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>source {}</source>
        <translation>Quelle {}</translation>
    </message>
    <message>
        <source>voice not shown</source>
        <translation>Stimme nicht gezeigt</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>InspectorList</name>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Show {}</source>
        <translation>{} zeigen</translation>
    </message>
    <message>
        <source>Show address</source>
        <translation>Adresse zeigen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie bewirken</translation>
    </message>
</context>
<context>
    <name>KnowledgeControl</name>
    <message>
        <source>What to know</source>
        <translation>Kenntnisstand</translation>
    </message>
    <message>
        <source>As known on {}</source>
        <translation>Wie bekannt am {}</translation>
    </message>
    <message>
        <source>With hindsight</source>
        <translation>Im Rückblick</translation>
    </message>
    <message>
        <source>What to know: {}</source>
        <translation>Kenntnisstand: {}</translation>
    </message>
</context>
<context>
    <name>KnowledgeStrip</name>
    <message>
        <source>Show the difference</source>
        <translation>Unterschied zeigen</translation>
    </message>
    <message>
        <source>Back to hindsight</source>
        <translation>Zurück zum Rückblick</translation>
    </message>
</context>
<context>
    <name>KnowledgeTrack</name>
    <message>
        <source>Drag to hide what was published later; at the right end nothing is hidden</source>
        <translation>Ziehen, um zu verbergen, was später veröffentlicht wurde; am rechten Ende ist nichts verborgen</translation>
    </message>
    <message>
        <source>with hindsight</source>
        <translation>im Rückblick</translation>
    </message>
    <message>
        <source>Known on: {}</source>
        <translation>Bekannt am: {}</translation>
    </message>
    <message>
        <source>Side {side}, known on: {day}</source>
        <translation>Seite {side}, bekannt am: {day}</translation>
    </message>
    <message>
        <source>{side}: {known}</source>
        <translation>{side}: {known}</translation>
    </message>
    <message>
        <source>known on {}</source>
        <translation>bekannt am {}</translation>
    </message>
    <message>
        <source>Known on</source>
        <translation>Bekannt am</translation>
    </message>
</context>
<context>
    <name>KnownOnDialog</name>
    <message>
        <source>As known on</source>
        <translation>Wie bekannt am</translation>
    </message>
    <message>
        <source>Hide what was published after:</source>
        <translation>Verbergen, was danach veröffentlicht wurde:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>ListOrMap</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>List or map</source>
        <translation>Liste oder Karte</translation>
    </message>
</context>
<context>
    <name>ManualDesk</name>
    <message>
        <source>This copy of the program was made without its manual. See the help.</source>
        <translation>Diesem Programm liegt kein Handbuch bei. Weiteres steht in der Hilfe.</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>The manual opens in the browser.</source>
        <translation>Das Handbuch wird im Browser geöffnet.</translation>
    </message>
    <message>
        <source>No browser can be opened here. The manual is {}</source>
        <translation>Hier lässt sich kein Browser öffnen. Das Handbuch ist {}</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>Map of {count} {noun}</source>
        <translation>Karte mit {count} {noun}</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Legend: {}</source>
        <translation>Legende: {}</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>NoDataset</name>
    <message>
        <source>No dataset is open</source>
        <translation>Kein Datensatz geöffnet</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>NoStatements</name>
    <message>
        <source>Nearest days with statements</source>
        <translation>Nächste Tage mit Äußerungen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter leeren</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Seite {number} von {total}</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>{page}: {told}</source>
        <translation>{page}: {told}</translation>
    </message>
</context>
<context>
    <name>PagePrinting</name>
    <message>
        <source>No printer is set up on this computer. Save PDF makes the same pages as a file, to print elsewhere.</source>
        <translation>Auf diesem Computer ist kein Drucker eingerichtet. „PDF speichern“ macht aus denselben Seiten eine Datei, die sich anderswo drucken lässt.</translation>
    </message>
    <message>
        <source>Not printed: {}.</source>
        <translation>Nicht gedruckt: {}.</translation>
    </message>
    <message>
        <source>there is no such page</source>
        <translation>diese Seite gibt es nicht</translation>
    </message>
    <message>
        <source>the printer, or the file to print to, cannot be reached</source>
        <translation>der Drucker oder die Zieldatei ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the printer took no further page</source>
        <translation>der Drucker nahm keine weitere Seite an</translation>
    </message>
    <message>
        <source>the printer reports an error</source>
        <translation>der Drucker meldet einen Fehler</translation>
    </message>
</context>
<context>
    <name>PlayButton</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Use the system font</source>
        <translation>Schrift des Systems verwenden</translation>
    </message>
    <message>
        <source>Pause playing while another window is used</source>
        <translation>Abspielen anhalten, solange ein anderes Fenster aktiv ist</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language, from the next start</source>
        <translation>Sprache, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Text size: {}</source>
        <translation>Textgröße: {}</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>{file} line {line}</source>
        <translation>{file} Zeile {line}</translation>
    </message>
    <message>
        <source>record {}</source>
        <translation>Eintrag {}</translation>
    </message>
</context>
<context>
    <name>ProblemDesk</name>
    <message>
        <source>Show problems</source>
        <translation>Probleme zeigen</translation>
    </message>
    <message>
        <source>{problem} ({count} more)</source>
        <translation>{problem} ({count} weitere)</translation>
    </message>
    <message>
        <source>Not reloaded: {problem}. The last good dataset stays in view.</source>
        <translation>Nicht neu geladen: {problem}. Der letzte fehlerfreie Datensatz bleibt sichtbar.</translation>
    </message>
    <message>
        <source>Not opened: {problem}. The last good dataset stays in view.</source>
        <translation>Nicht geöffnet: {problem}. Der letzte fehlerfreie Datensatz bleibt sichtbar.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Anderen öffnen…</translation>
    </message>
    <message>
        <source>Reloaded at {}.</source>
        <translation>Neu geladen um {}.</translation>
    </message>
    <message>
        <source>It lies inside {}: unpack that to change it (briefing-app unpack).</source>
        <translation>Sie liegt in {}: zum Ändern entpacken (briefing-app unpack).</translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation>Es gibt keine Datei {}.</translation>
    </message>
    <message>
        <source>{errors} in the dataset; {records} left out, everything else is shown.</source>
        <translation>{errors} im Datensatz; {records} ausgelassen, alles andere wird gezeigt.</translation>
    </message>
    <message>
        <source>{errors} in the dataset; everything else is shown.</source>
        <translation>{errors} im Datensatz; alles andere wird gezeigt.</translation>
    </message>
    <message>
        <source>Reloaded at {time}: {told}</source>
        <translation>Neu geladen um {time}: {told}</translation>
    </message>
    <message>
        <source>Opened {file} at line {line} with {program}.</source>
        <translation>{file} bei Zeile {line} mit {program} geöffnet.</translation>
    </message>
    <message>
        <source>Opened {file} with the desktop&apos;s program for it; go to line {line} there.</source>
        <translation>{file} mit dem dafür eingestellten Programm geöffnet; dort zu Zeile {line} gehen.</translation>
    </message>
    <message>
        <source>No program was found that opens it: {file}, line {line}.</source>
        <translation>Kein Programm gefunden, das sie öffnet: {file}, Zeile {line}.</translation>
    </message>
    <message>
        <source>Copied {}.</source>
        <translation>{} kopiert.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Not saved: {}</source>
        <translation>Nicht gespeichert: {}</translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation>{} gespeichert</translation>
    </message>
</context>
<context>
    <name>ProblemDetails</name>
    <message>
        <source>The chosen problem</source>
        <translation>Das gewählte Problem</translation>
    </message>
    <message>
        <source>Copy problem</source>
        <translation>Problem kopieren</translation>
    </message>
    <message>
        <source>line {}</source>
        <translation>Zeile {}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Likely meant</source>
        <translation>Wohl gemeint</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>How to fix</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Open file at line {}</source>
        <translation>Datei bei Zeile {} öffnen</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
</context>
<context>
    <name>ProblemListModel</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>File and line</source>
        <translation>Datei und Zeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Reload files</source>
        <translation>Dateien neu laden</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter problems</source>
        <translation>Probleme filtern</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>Zurück zum Tag</translation>
    </message>
    <message>
        <source>{name} · read at {time}</source>
        <translation>{name} · gelesen um {time}</translation>
    </message>
    <message>
        <source>Files shown: {}</source>
        <translation>Gezeigte Dateien: {}</translation>
    </message>
    <message>
        <source>Problems, {count} of {total}</source>
        <translation>Probleme, {count} von {total}</translation>
    </message>
    <message>
        <source>✓ Checks passed: {}.</source>
        <translation>✓ Bestandene Prüfungen: {}.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Anderen öffnen…</translation>
    </message>
    <message>
        <source>Back to the day without the {} left out</source>
        <translation>Zurück zum Tag, {} ausgelassen</translation>
    </message>
    <message>
        <source>All {}</source>
        <translation>Alle {}</translation>
    </message>
    <message>
        <source>Errors {}</source>
        <translation>Fehler {}</translation>
    </message>
    <message>
        <source>Warnings {}</source>
        <translation>Warnungen {}</translation>
    </message>
    <message>
        <source>Notes {}</source>
        <translation>Hinweise {}</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>No problem matches.</source>
        <translation>Kein passendes Problem.</translation>
    </message>
    <message>
        <source>Nothing was found to be wrong.</source>
        <translation>Es wurde nichts Falsches gefunden.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Laufwerk</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Suchen in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Dateien des &amp;Typs:</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>Reihenf&amp;olge der Seiten:</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>Seiten &amp;pro Blatt:</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>Seiten-&amp;Satz:</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Copy with sources</source>
        <translation>Mit Quellen kopieren</translation>
    </message>
</context>
<context>
    <name>SavedNotice</name>
    <message>
        <source>Saved {}</source>
        <translation>{} gespeichert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search all days</source>
        <translation>Alle Tage durchsuchen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Places, events and statements of all days.</source>
        <translation>Orte, Ereignisse und Äußerungen aller Tage.</translation>
    </message>
    <message>
        <source>{results}, the first {listed} listed.</source>
        <translation>{results}, die ersten {listed} aufgelistet.</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>SideBadge</name>
    <message>
        <source>Side {}, moved by the arrow keys</source>
        <translation>Seite {}, von den Pfeiltasten bewegt</translation>
    </message>
    <message>
        <source>Side {}</source>
        <translation>Seite {}</translation>
    </message>
</context>
<context>
    <name>SideEvidence</name>
    <message>
        <source>Evidence of one side</source>
        <translation>Belege einer Seite</translation>
    </message>
    <message>
        <source>Show side {}</source>
        <translation>Seite {} zeigen</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Show address</source>
        <translation>Adresse zeigen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>SourceListModel</name>
    <message>
        <source>Publisher</source>
        <translation>Herausgeber</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lager</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Äußerungen</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>SourceWindow</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Filter sources</source>
        <translation>Quellen filtern</translation>
    </message>
    <message>
        <source>What the source says</source>
        <translation>Was die Quelle sagt</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Copy all listed sources with tabs between the cells</source>
        <translation>Alle aufgelisteten Quellen mit Tabulatoren zwischen den Zellen kopieren</translation>
    </message>
    <message>
        <source>{}, descending</source>
        <translation>{}, absteigend</translation>
    </message>
    <message>
        <source>{}, ascending</source>
        <translation>{}, aufsteigend</translation>
    </message>
    <message>
        <source>Sort sources: {}</source>
        <translation>Quellen sortieren: {}</translation>
    </message>
</context>
<context>
    <name>SpeakerMenu</name>
    <message>
        <source>Any speaker</source>
        <translation>Alle Sprecher</translation>
    </message>
    <message>
        <source>By side</source>
        <translation>Nach Lager</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Nach Thema</translation>
    </message>
    <message>
        <source>Speakers shown: {}</source>
        <translation>Gezeigte Sprecher: {}</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Made public</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>Im Namen von</translation>
    </message>
    <message>
        <source>Expects</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>StatementChoice</name>
    <message>
        <source>Statements of the brief</source>
        <translation>Äußerungen des Lageberichts</translation>
    </message>
    <message>
        <source>Statements of {}</source>
        <translation>Äußerungen vom {}</translation>
    </message>
    <message>
        <source>Search statements</source>
        <translation>Äußerungen durchsuchen</translation>
    </message>
    <message>
        <source>By the rule</source>
        <translation>Nach der Regel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{count} of {total}, by the rule</source>
        <translation>{count} von {total}, nach der Regel</translation>
    </message>
    <message>
        <source>{count} of {total}, chosen by hand</source>
        <translation>{count} von {total}, von Hand ausgewählt</translation>
    </message>
</context>
<context>
    <name>StatementList</name>
    <message>
        <source>Hide details</source>
        <translation>Einzelheiten ausblenden</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten einblenden</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Go to %s, when it was first said</source>
        <translation>Zum %s gehen, als es zuerst gesagt wurde</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>StatementPanel</name>
    <message>
        <source>Statements</source>
        <translation>Äußerungen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search statements</source>
        <translation>Äußerungen durchsuchen</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
    <message>
        <source>Statements, {}</source>
        <translation>Äußerungen, {}</translation>
    </message>
    <message>
        <source>All {}</source>
        <translation>Alle {}</translation>
    </message>
    <message>
        <source>With a check {}</source>
        <translation>Mit Prüfung {}</translation>
    </message>
    <message>
        <source>Quotes {}</source>
        <translation>Zitate {}</translation>
    </message>
    <message>
        <source>With a check</source>
        <translation>Mit Prüfung</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>✓ No problems in dataset</source>
        <translation>✓ Keine Probleme im Datensatz</translation>
    </message>
    <message>
        <source>{} left out</source>
        <translation>{} ausgelassen</translation>
    </message>
    <message>
        <source>Dataset and problems</source>
        <translation>Datensatz und Probleme</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>This program never opens a network connection.</source>
        <translation>Dieses Programm stellt nie eine Netzwerkverbindung her.</translation>
    </message>
    <message>
        <source>Copy the whole SHA-256 of the dataset</source>
        <translation>Den ganzen SHA-256 des Datensatzes kopieren</translation>
    </message>
    <message>
        <source>{title}, version {version}  ·  {places}, {events}, {statements}</source>
        <translation>{title}, Version {version}  ·  {places}, {events}, {statements}</translation>
    </message>
    <message>
        <source>SHA-256 {}, copy the whole digest</source>
        <translation>SHA-256 {}, die ganze Prüfsumme kopieren</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}: {choice}</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>TimeEdge</name>
    <message>
        <source>Height of the chart</source>
        <translation>Höhe des Diagramms</translation>
    </message>
    <message>
        <source>Drag: height of the chart. Double-click: usual height</source>
        <translation>Ziehen: Höhe des Diagramms. Doppelklick: übliche Höhe</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>TypedDate</name>
    <message>
        <source>“{text}” is not a date that can be read. Try {day} or {iso}.</source>
        <translation>„{text}“ ist kein lesbares Datum. Möglich ist etwa {day} oder {iso}.</translation>
    </message>
    <message>
        <source>The dataset covers {first} to {last}; {day} lies outside.</source>
        <translation>Der Datensatz umfasst {first} bis {last}; {day} liegt außerhalb.</translation>
    </message>
</context>
<context>
    <name>Unexpected</name>
    <message>
        <source>Something went wrong inside the program. What is on screen stays as it is.</source>
        <translation>Im Programm ist ein Fehler aufgetreten. Was auf dem Bildschirm steht, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>VersionDesk</name>
    <message>
        <source>Versions are compared with hindsight, and later knowledge is hidden now.</source>
        <translation>Versionen werden im Rückblick verglichen, und spätere Kenntnis ist jetzt verborgen.</translation>
    </message>
    <message>
        <source>With hindsight</source>
        <translation>Im Rückblick</translation>
    </message>
    <message>
        <source>Difference of two versions</source>
        <translation>Unterschied zweier Versionen</translation>
    </message>
    <message>
        <source>{version} cannot be compared: {reason}.</source>
        <translation>{version} lässt sich nicht vergleichen: {reason}.</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>Compare with another version</source>
        <translation>Mit anderer Version vergleichen</translation>
    </message>
    <message>
        <source>Old version:</source>
        <translation>Alte Version:</translation>
    </message>
    <message>
        <source>A folder, a file (.briefing), or a revision of git, such as HEAD~1 or v1.0.</source>
        <translation>Ein Ordner, eine Datei (.briefing) oder eine Git-Revision wie HEAD~1 oder v1.0.</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>O&amp;rdner…</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Datei…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Datasets in one file (*.briefing)</source>
        <translation>Datensätze in einer Datei (*.briefing)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Name a version.</source>
        <translation>Eine Version angeben.</translation>
    </message>
</context>
<context>
    <name>ViewLink</name>
    <message>
        <source>the day asked about</source>
        <translation>der Tag, nach dem gefragt wird</translation>
    </message>
    <message>
        <source>A link to a view begins with “{}”.</source>
        <translation>Ein Link zu einer Ansicht beginnt mit „{}“.</translation>
    </message>
    <message>
        <source>The link is too long to be one of this program.</source>
        <translation>Der Link ist zu lang, um von diesem Programm zu stammen.</translation>
    </message>
    <message>
        <source>The link is damaged.</source>
        <translation>Der Link ist beschädigt.</translation>
    </message>
    <message>
        <source>The link names “{}” twice.</source>
        <translation>Der Link nennt „{}“ zweimal.</translation>
    </message>
    <message>
        <source>The link does not say which dataset it is for.</source>
        <translation>Der Link sagt nicht, zu welchem Datensatz er gehört.</translation>
    </message>
    <message>
        <source>what it says of the files</source>
        <translation>die Angabe zu den Dateien</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>der Tag</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>der Ort</translation>
    </message>
    <message>
        <source>The link is damaged: it asks for the evidence of something unknown.</source>
        <translation>Der Link ist beschädigt: Er fragt nach Belegen zu etwas Unbekanntem.</translation>
    </message>
    <message>
        <source>what evidence is asked for</source>
        <translation>die Angabe, wozu Belege gefragt sind</translation>
    </message>
    <message>
        <source>the day of knowledge</source>
        <translation>der Tag der Kenntnis</translation>
    </message>
    <message>
        <source>The link is damaged: {} cannot be read.</source>
        <translation>Der Link ist beschädigt: {} ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>ViewMenus</name>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>&amp;With English</source>
        <translation>&amp;Mit Englisch</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>Remove &amp;bookmark</source>
        <translation>Le&amp;sezeichen entfernen</translation>
    </message>
    <message>
        <source>&amp;Bookmark this day</source>
        <translation>Le&amp;sezeichen setzen</translation>
    </message>
    <message>
        <source>the day lies outside the period</source>
        <translation>der Tag liegt außerhalb des Zeitraums</translation>
    </message>
    <message>
        <source>the place is not in the dataset</source>
        <translation>der Ort ist nicht im Datensatz</translation>
    </message>
    <message>
        <source>what evidence was asked for is not in the dataset</source>
        <translation>das, wozu Belege gefragt waren, ist nicht im Datensatz</translation>
    </message>
    <message>
        <source>Copied {}</source>
        <translation>{} kopiert</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Link to a view, such as briefing:…</source>
        <translation>Link zu einer Ansicht, etwa briefing:…</translation>
    </message>
    <message>
        <source>Not opened: {}</source>
        <translation>Nicht geöffnet: {}</translation>
    </message>
    <message>
        <source>Not opened: the link is for the dataset “{}”, which was not opened here before. Open it, then the link again.</source>
        <translation>Nicht geöffnet: Der Link gehört zum Datensatz „{}“, der hier noch nie geöffnet war. Erst ihn öffnen, dann den Link.</translation>
    </message>
    <message>
        <source>the files have changed since the link was made</source>
        <translation>die Dateien haben sich geändert, seit der Link erstellt wurde</translation>
    </message>
    <message>
        <source>Opened, but {}.</source>
        <translation>Geöffnet, aber {}.</translation>
    </message>
    <message>
        <source>Bookmarked {}.</source>
        <translation>Lesezeichen gesetzt: {}.</translation>
    </message>
    <message>
        <source>{} is no longer bookmarked.</source>
        <translation>Lesezeichen entfernt: {}.</translation>
    </message>
    <message>
        <source>No day is bookmarked</source>
        <translation>Kein Lesezeichen gesetzt</translation>
    </message>
    <message>
        <source>None but the bundled datasets</source>
        <translation>Nur die mitgelieferten Datensätze</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>  ·  with a check</source>
        <translation>  ·  mit Prüfung</translation>
    </message>
</context>
</TS>

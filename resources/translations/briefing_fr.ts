<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Parts and their licences</source>
        <translation>Composants et leurs licences</translation>
    </message>
    <message>
        <source>An offline viewer for a fast-moving crisis: who held what on which day, how that is known, and a page to hand over.</source>
        <translation>Pour suivre hors ligne une crise qui évolue vite&#xa0;: qui tenait quoi quel jour, comment on le sait, et une page à remettre.</translation>
    </message>
    <message>
        <source>It never opens a network connection.</source>
        <translation>Il n’ouvre jamais de connexion réseau.</translation>
    </message>
    <message>
        <source>Boundaries imply no endorsement.</source>
        <translation>Le tracé des frontières n’implique aucune prise de position.</translation>
    </message>
    <message>
        <source>The texts of the licences lie in {}</source>
        <translation>Les textes des licences se trouvent dans {}</translation>
    </message>
</context>
<context>
    <name>AboutDataset</name>
    <message>
        <source>Version {version}, compiled on {day}</source>
        <translation>Version {version}, établie le {day}</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Period: {first} to {last}, days of {zone}</source>
        <translation>Période&#xa0;: du {first} au {last}, jours de {zone}</translation>
    </message>
    <message>
        <source>Holds: {places} places ({counted} counted), {events} events, {statements} statements, {sources} sources, {series} series</source>
        <translation>Contenu&#xa0;: {places} lieux ({counted} décomptés), {events} événements, {statements} déclarations, {sources} sources, {series} séries</translation>
    </message>
    <message>
        <source>Licence: {}</source>
        <translation>Licence&#xa0;: {}</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiquée</translation>
    </message>
    <message>
        <source>Folder: {}</source>
        <translation>Dossier&#xa0;: {}</translation>
    </message>
    <message>
        <source>What held means</source>
        <translation>Ce que «&#xa0;tenu&#xa0;» veut dire</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Known gaps</source>
        <translation>Lacunes connues</translation>
    </message>
    <message>
        <source>Summary, method and known gaps were written looking back, so they are not shown as known on {}.</source>
        <translation>Le résumé, la méthode et les lacunes connues ont été écrits après coup&#xa0;; ils ne sont donc pas affichés tels que connus le {}.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Jour</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparaison</translation>
    </message>
    <message>
        <source>D&amp;ataset</source>
        <translation>Jeu de d&amp;onnées</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Open dataset…</source>
        <translation>&amp;Ouvrir un jeu de données…</translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation>Ouvrir le dossier d’un jeu de données</translation>
    </message>
    <message>
        <source>Open &amp;file…</source>
        <translation>Ouvrir un fi&amp;chier…</translation>
    </message>
    <message>
        <source>Open a dataset that was handed over as one file (.briefing)</source>
        <translation>Ouvrir un jeu de données remis en un seul fichier (.briefing)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Jeux de données &amp;récents</translation>
    </message>
    <message>
        <source>Open a dataset that was open before</source>
        <translation>Ouvrir un jeu de données déjà ouvert auparavant</translation>
    </message>
    <message>
        <source>Open &amp;bundled Afghanistan 2021</source>
        <translation>Ouvrir l’exemple &amp;Afghanistan 2021</translation>
    </message>
    <message>
        <source>Open the dataset shipped along: 34 provincial capitals that changed hands</source>
        <translation>Ouvrir le jeu de données fourni&#xa0;: 34 capitales provinciales qui ont changé de mains</translation>
    </message>
    <message>
        <source>Open bundled France 19&amp;44</source>
        <translation>Ouvrir l’exemple France 19&amp;44</translation>
    </message>
    <message>
        <source>Open the other dataset shipped along: 23 prefectures that changed hands</source>
        <translation>Ouvrir l’autre jeu de données fourni&#xa0;: 23 préfectures qui ont changé de mains</translation>
    </message>
    <message>
        <source>&amp;Import a table…</source>
        <translation>&amp;Importer un tableau…</translation>
    </message>
    <message>
        <source>Make a dataset of a table: ACLED, UCDP, TimelineJS or your own</source>
        <translation>Créer un jeu de données à partir d’un tableau&#xa0;: ACLED, UCDP, TimelineJS ou le vôtre</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Open a second window on what is in view</source>
        <translation>Ouvrir une seconde fenêtre sur ce qui est affiché</translation>
    </message>
    <message>
        <source>&amp;Export brief…</source>
        <translation>&amp;Exporter la note…</translation>
    </message>
    <message>
        <source>Save the day in view as a PDF</source>
        <translation>Enregistrer le jour affiché au format PDF</translation>
    </message>
    <message>
        <source>Export a&amp;ll days…</source>
        <translation>Exporter &amp;tous les jours…</translation>
    </message>
    <message>
        <source>Save the brief of every day, each as a file or all in one booklet</source>
        <translation>Enregistrer la note de chaque jour, un fichier par note ou toutes dans un seul livret</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>Save the places of the day as a table for spreadsheets</source>
        <translation>Enregistrer les lieux du jour dans un tableau pour tableurs</translation>
    </message>
    <message>
        <source>Export the day&apos;s &amp;data</source>
        <translation>Exporter les &amp;données du jour</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON…</translation>
    </message>
    <message>
        <source>Save all that can be said about the day, for programs</source>
        <translation>Enregistrer tout ce qui peut être dit du jour, pour d’autres programmes</translation>
    </message>
    <message>
        <source>&amp;GeoJSON…</source>
        <translation>&amp;GeoJSON…</translation>
    </message>
    <message>
        <source>Save the places of the day as points for a map</source>
        <translation>Enregistrer les lieux du jour sous forme de points pour une carte</translation>
    </message>
    <message>
        <source>GeoJSON, &amp;areas…</source>
        <translation>GeoJSON, &amp;zones…</translation>
    </message>
    <message>
        <source>Save the areas around the places of the day for a map</source>
        <translation>Enregistrer les zones autour des lieux du jour pour une carte</translation>
    </message>
    <message>
        <source>All days as C&amp;SV…</source>
        <translation>Tous les jours en C&amp;SV…</translation>
    </message>
    <message>
        <source>Save who held each place from when to when as a table</source>
        <translation>Enregistrer dans un tableau qui tenait chaque lieu, et de quand à quand</translation>
    </message>
    <message>
        <source>Counts of all days as CS&amp;V…</source>
        <translation>Décomptes de tous les jours en CS&amp;V…</translation>
    </message>
    <message>
        <source>Save how many places each side held on every day as a table</source>
        <translation>Enregistrer dans un tableau le nombre de lieux tenus par chaque camp, jour par jour</translation>
    </message>
    <message>
        <source>All days as JS&amp;ON…</source>
        <translation>Tous les jours en JS&amp;ON…</translation>
    </message>
    <message>
        <source>Save all days, events and statements, for programs</source>
        <translation>Enregistrer tous les jours, événements et déclarations, pour d’autres programmes</translation>
    </message>
    <message>
        <source>All days as G&amp;eoJSON…</source>
        <translation>Tous les jours en G&amp;eoJSON…</translation>
    </message>
    <message>
        <source>Save who held each place from when to when as points that a map can play</source>
        <translation>Enregistrer qui tenait chaque lieu, et de quand à quand, sous forme de points à animer sur une carte</translation>
    </message>
    <message>
        <source>All days as GeoJSON, a&amp;reas…</source>
        <translation>Tous les jours en GeoJSO&amp;N, zones…</translation>
    </message>
    <message>
        <source>Save who held each place from when to when as areas that a map can play</source>
        <translation>Enregistrer qui tenait chaque lieu, et de quand à quand, sous forme de zones à animer sur une carte</translation>
    </message>
    <message>
        <source>Brief as &amp;web page (HTML)…</source>
        <translation>Note en page &amp;web (HTML)…</translation>
    </message>
    <message>
        <source>Save the brief as a web page that stands alone</source>
        <translation>Enregistrer la note dans une page web autonome</translation>
    </message>
    <message>
        <source>Brief as &amp;Markdown…</source>
        <translation>Note en &amp;Markdown…</translation>
    </message>
    <message>
        <source>Save the brief as text with headings and lists, to be edited on</source>
        <translation>Enregistrer la note en texte, avec titres et listes, pour la retravailler</translation>
    </message>
    <message>
        <source>&amp;Map as PNG…</source>
        <translation>&amp;Carte en PNG…</translation>
    </message>
    <message>
        <source>Save the map of the day as a picture</source>
        <translation>Enregistrer la carte du jour sous forme d’image</translation>
    </message>
    <message>
        <source>Save pict&amp;ure</source>
        <translation>Enregistrer une ima&amp;ge</translation>
    </message>
    <message>
        <source>M&amp;ap as SVG…</source>
        <translation>C&amp;arte en SVG…</translation>
    </message>
    <message>
        <source>Save the map of the day as a drawing</source>
        <translation>Enregistrer la carte du jour sous forme de dessin vectoriel</translation>
    </message>
    <message>
        <source>Map of all days as &amp;GIF…</source>
        <translation>Carte de tous les jours en &amp;GIF…</translation>
    </message>
    <message>
        <source>Save the map of one day after another as a moving picture</source>
        <translation>Enregistrer la carte jour après jour sous forme d’image animée</translation>
    </message>
    <message>
        <source>&amp;Chart as PNG…</source>
        <translation>Graphique en &amp;PNG…</translation>
    </message>
    <message>
        <source>Save the chart as a picture, with the day marked</source>
        <translation>Enregistrer le graphique sous forme d’image, avec le jour marqué</translation>
    </message>
    <message>
        <source>C&amp;hart as SVG…</source>
        <translation>Graphique en &amp;SVG…</translation>
    </message>
    <message>
        <source>Save the chart as a drawing, with the day marked</source>
        <translation>Enregistrer le graphique sous forme de dessin vectoriel, avec le jour marqué</translation>
    </message>
    <message>
        <source>&amp;Window as PNG…</source>
        <translation>&amp;Fenêtre en PNG…</translation>
    </message>
    <message>
        <source>Save a picture of the window as it is</source>
        <translation>Enregistrer une image de la fenêtre telle quelle</translation>
    </message>
    <message>
        <source>Save a cop&amp;y as one file…</source>
        <translation>Enregistrer une co&amp;pie en un seul fichier…</translation>
    </message>
    <message>
        <source>Save the whole dataset, with README and licence, to hand it over</source>
        <translation>Enregistrer tout le jeu de données, avec README et licence, pour le remettre à quelqu’un</translation>
    </message>
    <message>
        <source>Chec&amp;k a brief…</source>
        <translation>&amp;Vérifier une note…</translation>
    </message>
    <message>
        <source>Compare a PDF with the dataset in view: is it what the dataset gives?</source>
        <translation>Comparer un PDF au jeu de données affiché&#xa0;: est-ce bien ce que donnent les données&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Print brief…</source>
        <translation>I&amp;mprimer la note…</translation>
    </message>
    <message>
        <source>Print the pages that are saved as a PDF</source>
        <translation>Imprimer les pages telles qu’enregistrées en PDF</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Fermer cette fenêtre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close all windows; they come back at the next start</source>
        <translation>Fermer toutes les fenêtres&#xa0;; elles reviendront au prochain démarrage</translation>
    </message>
    <message>
        <source>Copy with &amp;sources</source>
        <translation>Copier avec les &amp;sources</translation>
    </message>
    <message>
        <source>Copy what is selected in the panel, with its sources</source>
        <translation>Copier la sélection du panneau, avec ses sources</translation>
    </message>
    <message>
        <source>&amp;Copy the day as text</source>
        <translation>&amp;Copier le jour en texte</translation>
    </message>
    <message>
        <source>Copy finding, counts, changes and sources of the day</source>
        <translation>Copier le constat, les décomptes, les changements et les sources du jour</translation>
    </message>
    <message>
        <source>Copy &amp;link to this view</source>
        <translation>Copier le &amp;lien vers cette vue</translation>
    </message>
    <message>
        <source>Copy day, knowledge, selection and filters as one line of text</source>
        <translation>Copier le jour, l’état des connaissances, la sélection et les filtres en une ligne de texte</translation>
    </message>
    <message>
        <source>&amp;Open link…</source>
        <translation>&amp;Ouvrir un lien…</translation>
    </message>
    <message>
        <source>Show the view that a copied link names</source>
        <translation>Afficher la vue que désigne un lien copié</translation>
    </message>
    <message>
        <source>&amp;Filter column</source>
        <translation>&amp;Filtrer la colonne</translation>
    </message>
    <message>
        <source>Filter the column that has the focus</source>
        <translation>Filtrer la colonne active</translation>
    </message>
    <message>
        <source>Search &amp;all days…</source>
        <translation>Rechercher dans &amp;tous les jours…</translation>
    </message>
    <message>
        <source>Find words in places, events and statements of all days</source>
        <translation>Rechercher des mots dans les lieux, événements et déclarations de tous les jours</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Rechercher le s&amp;uivant</translation>
    </message>
    <message>
        <source>Go to the next result</source>
        <translation>Aller au résultat suivant</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Rechercher le &amp;précédent</translation>
    </message>
    <message>
        <source>Go to the previous result</source>
        <translation>Aller au résultat précédent</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Préférenc&amp;es…</translation>
    </message>
    <message>
        <source>Theme, text size, language, font, and whether playing pauses</source>
        <translation>Thème, taille du texte, langue, police et mise en pause de la lecture</translation>
    </message>
    <message>
        <source>&amp;Capitals</source>
        <translation>&amp;Capitales</translation>
    </message>
    <message>
        <source>Show or hide the list of places</source>
        <translation>Afficher ou masquer la liste des lieux</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>Ca&amp;rte</translation>
    </message>
    <message>
        <source>Show or hide the map</source>
        <translation>Afficher ou masquer la carte</translation>
    </message>
    <message>
        <source>&amp;Statements</source>
        <translation>&amp;Déclarations</translation>
    </message>
    <message>
        <source>Show or hide the statements</source>
        <translation>Afficher ou masquer les déclarations</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>Preu&amp;ves</translation>
    </message>
    <message>
        <source>Show or hide evidence for the selected place, or for the day</source>
        <translation>Afficher ou masquer les preuves pour le lieu sélectionné, ou pour le jour</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>&amp;Graphique</translation>
    </message>
    <message>
        <source>Show or hide the chart above the time bar</source>
        <translation>Afficher ou masquer le graphique au-dessus de la frise</translation>
    </message>
    <message>
        <source>Go to the list of places</source>
        <translation>Aller à la liste des lieux</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Aller à</translation>
    </message>
    <message>
        <source>Go to the map</source>
        <translation>Aller à la carte</translation>
    </message>
    <message>
        <source>Go to the statements</source>
        <translation>Aller aux déclarations</translation>
    </message>
    <message>
        <source>Go to the evidence</source>
        <translation>Aller aux preuves</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Frise chronologique</translation>
    </message>
    <message>
        <source>Go to the time bar</source>
        <translation>Aller à la frise chronologique</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>Panneau &amp;suivant</translation>
    </message>
    <message>
        <source>Go to the next panel</source>
        <translation>Aller au panneau suivant</translation>
    </message>
    <message>
        <source>Go to the panel before</source>
        <translation>Aller au panneau précédent</translation>
    </message>
    <message>
        <source>Evidence &amp;back</source>
        <translation>Preuves précéd&amp;entes</translation>
    </message>
    <message>
        <source>Evidence seen before</source>
        <translation>Revenir aux preuves vues avant</translation>
    </message>
    <message>
        <source>Evidence &amp;forward</source>
        <translation>Preuves s&amp;uivantes</translation>
    </message>
    <message>
        <source>Evidence seen next</source>
        <translation>Avancer aux preuves vues ensuite</translation>
    </message>
    <message>
        <source>Chart as ta&amp;ble</source>
        <translation>Graphique en &amp;tableau</translation>
    </message>
    <message>
        <source>List every day of the chart in a window of its own</source>
        <translation>Énumérer chaque jour du graphique dans une fenêtre à part</translation>
    </message>
    <message>
        <source>&amp;List or map</source>
        <translation>&amp;Liste ou carte</translation>
    </message>
    <message>
        <source>Switch between list and map, where they share a column</source>
        <translation>Passer de la liste à la carte et inversement, quand elles partagent une colonne</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>Col&amp;onnes</translation>
    </message>
    <message>
        <source>Choose what the list says of each place</source>
        <translation>Choisir ce que la liste dit de chaque lieu</translation>
    </message>
    <message>
        <source>G&amp;roup by</source>
        <translation>Gro&amp;uper par</translation>
    </message>
    <message>
        <source>Choose how the list is divided</source>
        <translation>Choisir comment la liste est divisée</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Noms</translation>
    </message>
    <message>
        <source>Choose in which language places are named in list, map and evidence</source>
        <translation>Choisir la langue des noms de lieux dans la liste, la carte et les preuves</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Tout</translation>
    </message>
    <message>
        <source>All days along the time axis</source>
        <translation>Tous les jours sur l’axe du temps</translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation>Pa&amp;nneau précédent</translation>
    </message>
    <message>
        <source>Per&amp;iod</source>
        <translation>Pér&amp;iode</translation>
    </message>
    <message>
        <source>&amp;60 days</source>
        <translation>&amp;60&#xa0;jours</translation>
    </message>
    <message>
        <source>60 days along the time axis</source>
        <translation>60&#xa0;jours sur l’axe du temps</translation>
    </message>
    <message>
        <source>&amp;30 days</source>
        <translation>&amp;30&#xa0;jours</translation>
    </message>
    <message>
        <source>30 days along the time axis</source>
        <translation>30&#xa0;jours sur l’axe du temps</translation>
    </message>
    <message>
        <source>&amp;14 days</source>
        <translation>&amp;14&#xa0;jours</translation>
    </message>
    <message>
        <source>14 days along the time axis</source>
        <translation>14&#xa0;jours sur l’axe du temps</translation>
    </message>
    <message>
        <source>&amp;Shorter period</source>
        <translation>Période plus &amp;courte</translation>
    </message>
    <message>
        <source>Fewer days along the time axis, or Ctrl and the wheel</source>
        <translation>Moins de jours sur l’axe du temps, ou Ctrl et la molette</translation>
    </message>
    <message>
        <source>&amp;Longer period</source>
        <translation>Période plus &amp;longue</translation>
    </message>
    <message>
        <source>More days along the time axis</source>
        <translation>Plus de jours sur l’axe du temps</translation>
    </message>
    <message>
        <source>Hide the &amp;outcome</source>
        <translation>&amp;Masquer l’issue</translation>
    </message>
    <message>
        <source>Do not say how what was known differs from hindsight; a knowledge date hides all else that was published later anyway</source>
        <translation>Ne pas dire en quoi ce qui était connu diffère du recul&#xa0;; une date de connaissance masque de toute façon tout le reste de ce qui a été publié plus tard</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Plus &amp;grand</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>Taille du te&amp;xte</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Plus &amp;petit</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Normal</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Texte à 100&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Système</translation>
    </message>
    <message>
        <source>Colours as the desktop asks for</source>
        <translation>Couleurs demandées par le bureau</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
    <message>
        <source>Ne&amp;xt theme</source>
        <translation>Thème s&amp;uivant</translation>
    </message>
    <message>
        <source>Switch to the next theme</source>
        <translation>Passer au thème suivant</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pl&amp;ein écran</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Utiliser tout l’écran</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>Réinitiali&amp;ser la disposition</translation>
    </message>
    <message>
        <source>All panels and days; usual sizes, columns, order, names; text size and theme stay</source>
        <translation>Tous les panneaux et tous les jours&#xa0;; tailles, colonnes, ordre et noms habituels&#xa0;; taille du texte et thème conservés</translation>
    </message>
    <message>
        <source>&amp;Next day</source>
        <translation>Jour &amp;suivant</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Jour suivant</translation>
    </message>
    <message>
        <source>&amp;Previous day</source>
        <translation>Jour &amp;précédent</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>Jour précédent</translation>
    </message>
    <message>
        <source>Next &amp;change</source>
        <translation>&amp;Changement suivant</translation>
    </message>
    <message>
        <source>Next day on which a place changes hands</source>
        <translation>Prochain jour avec un changement de contrôle</translation>
    </message>
    <message>
        <source>Previous c&amp;hange</source>
        <translation>Changement p&amp;récédent</translation>
    </message>
    <message>
        <source>Previous day on which a place changes hands</source>
        <translation>Jour précédent avec un changement de contrôle</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>Pr&amp;emier jour</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Dernier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>&amp;Go to date…</source>
        <translation>&amp;Aller à une date…</translation>
    </message>
    <message>
        <source>Type or choose a date</source>
        <translation>Saisir ou choisir une date</translation>
    </message>
    <message>
        <source>Pla&amp;y or pause</source>
        <translation>&amp;Lecture ou pause</translation>
    </message>
    <message>
        <source>Play the days one after another, or pause</source>
        <translation>Faire défiler les jours l’un après l’autre, ou mettre en pause</translation>
    </message>
    <message>
        <source>&amp;1 day a second</source>
        <translation>&amp;1&#xa0;jour par seconde</translation>
    </message>
    <message>
        <source>One day a second</source>
        <translation>Un jour par seconde</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>&amp;Vitesse</translation>
    </message>
    <message>
        <source>&amp;2 days a second</source>
        <translation>&amp;2&#xa0;jours par seconde</translation>
    </message>
    <message>
        <source>Two days a second</source>
        <translation>Deux jours par seconde</translation>
    </message>
    <message>
        <source>&amp;4 days a second</source>
        <translation>&amp;4&#xa0;jours par seconde</translation>
    </message>
    <message>
        <source>Four days a second</source>
        <translation>Quatre jours par seconde</translation>
    </message>
    <message>
        <source>&amp;8 days a second</source>
        <translation>&amp;8&#xa0;jours par seconde</translation>
    </message>
    <message>
        <source>Eight days a second</source>
        <translation>Huit jours par seconde</translation>
    </message>
    <message>
        <source>With hin&amp;dsight</source>
        <translation>Avec le rec&amp;ul</translation>
    </message>
    <message>
        <source>Show all that is known</source>
        <translation>Afficher tout ce qui est connu</translation>
    </message>
    <message>
        <source>As known &amp;that day</source>
        <translation>Tel &amp;que connu ce jour-là</translation>
    </message>
    <message>
        <source>Hide what was published after the day in view</source>
        <translation>Masquer ce qui a été publié après le jour affiché</translation>
    </message>
    <message>
        <source>As known &amp;on …</source>
        <translation>Tel que co&amp;nnu le…</translation>
    </message>
    <message>
        <source>Hide what was published after a fixed day</source>
        <translation>Masquer ce qui a été publié après un jour fixe</translation>
    </message>
    <message>
        <source>Hindsight or th&amp;at day</source>
        <translation>Recul ou ce &amp;jour-là</translation>
    </message>
    <message>
        <source>Change between hindsight and what was known that day</source>
        <translation>Passer du recul à ce qui était connu ce jour-là, et inversement</translation>
    </message>
    <message>
        <source>&amp;Bookmark this day</source>
        <translation>Ajou&amp;ter un signet</translation>
    </message>
    <message>
        <source>Mark the day, or take its mark away</source>
        <translation>Marquer le jour d’un signet, ou le retirer</translation>
    </message>
    <message>
        <source>Book&amp;marks</source>
        <translation>Si&amp;gnets</translation>
    </message>
    <message>
        <source>Go to a day that was marked</source>
        <translation>Aller à un jour marqué d’un signet</translation>
    </message>
    <message>
        <source>&amp;Compare two days</source>
        <translation>&amp;Comparer deux jours</translation>
    </message>
    <message>
        <source>See the day and the one before it side by side</source>
        <translation>Voir côte à côte le jour et celui qui le précède</translation>
    </message>
    <message>
        <source>With the &amp;day before</source>
        <translation>Avec le &amp;jour précédent</translation>
    </message>
    <message>
        <source>Compare the day with the one before it</source>
        <translation>Comparer le jour à celui qui le précède</translation>
    </message>
    <message>
        <source>With the &amp;previous change</source>
        <translation>Avec le changement &amp;précédent</translation>
    </message>
    <message>
        <source>Compare the day with the last one before it on which a place changed hands</source>
        <translation>Comparer le jour au dernier jour antérieur où un lieu a changé de mains</translation>
    </message>
    <message>
        <source>&amp;Hindsight against as known</source>
        <translation>Connu alors et avec le &amp;recul</translation>
    </message>
    <message>
        <source>Compare what was known of the day with what is known of it now</source>
        <translation>Comparer ce que l’on savait du jour à ce que l’on en sait maintenant</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>Échan&amp;ger A et B</translation>
    </message>
    <message>
        <source>Exchange sides A and B (X)</source>
        <translation>Échanger les côtés A et B (X)</translation>
    </message>
    <message>
        <source>C&amp;opy differences</source>
        <translation>C&amp;opier les différences</translation>
    </message>
    <message>
        <source>Copy what differs as text, with its sources</source>
        <translation>Copier ce qui diffère en texte, avec les sources</translation>
    </message>
    <message>
        <source>&amp;Export comparison…</source>
        <translation>&amp;Exporter la comparaison…</translation>
    </message>
    <message>
        <source>Save what differs as pages, as a table or as text</source>
        <translation>Enregistrer ce qui diffère en pages, en tableau ou en texte</translation>
    </message>
    <message>
        <source>&amp;Leave compare</source>
        <translation>&amp;Quitter la comparaison</translation>
    </message>
    <message>
        <source>Return to a single day, that of side B (Esc)</source>
        <translation>Revenir à un seul jour, celui du côté B (Échap)</translation>
    </message>
    <message>
        <source>&amp;Problems…</source>
        <translation>&amp;Problèmes…</translation>
    </message>
    <message>
        <source>See what is wrong with the files</source>
        <translation>Voir ce qui ne va pas dans les fichiers</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>Problème &amp;suivant</translation>
    </message>
    <message>
        <source>Go to the next problem</source>
        <translation>Aller au problème suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>Problème précé&amp;dent</translation>
    </message>
    <message>
        <source>Go to the problem before</source>
        <translation>Aller au problème précédent</translation>
    </message>
    <message>
        <source>&amp;Reload files</source>
        <translation>&amp;Recharger les fichiers</translation>
    </message>
    <message>
        <source>Read the dataset again; day and selection stay</source>
        <translation>Relire le jeu de données&#xa0;; le jour et la sélection restent</translation>
    </message>
    <message>
        <source>&amp;Compare with another version…</source>
        <translation>&amp;Comparer à une autre version…</translation>
    </message>
    <message>
        <source>Say what was added, withdrawn, re-dated, re-sourced, and which counts move by it</source>
        <translation>Dire ce qui a été ajouté, retiré, redaté ou attribué à d’autres sources, et quels décomptes en changent</translation>
    </message>
    <message>
        <source>&amp;About this dataset…</source>
        <translation>À propos de ce &amp;jeu de données…</translation>
    </message>
    <message>
        <source>What the dataset holds, its method, gaps and licence</source>
        <translation>Ce que contient le jeu de données, sa méthode, ses lacunes et sa licence</translation>
    </message>
    <message>
        <source>&amp;Method and definitions</source>
        <translation>&amp;Méthode et définitions</translation>
    </message>
    <message>
        <source>How the state of a day follows from reports, and what the words mean</source>
        <translation>Comment l’état d’un jour découle des rapports, et ce que signifient les mots</translation>
    </message>
    <message>
        <source>&amp;Sources…</source>
        <translation>S&amp;ources…</translation>
    </message>
    <message>
        <source>List all sources that are known, with what each of them says</source>
        <translation>Énumérer toutes les sources connues, avec ce que dit chacune</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>Open the manual at the part that has the keyboard</source>
        <translation>Ouvrir le manuel à la page de la partie active</translation>
    </message>
    <message>
        <source>&amp;Tour in five minutes</source>
        <translation>&amp;Visite en cinq minutes</translation>
    </message>
    <message>
        <source>Open the manual at its tour</source>
        <translation>Ouvrir le manuel à la visite guidée</translation>
    </message>
    <message>
        <source>Making a &amp;dataset</source>
        <translation>Créer un &amp;jeu de données</translation>
    </message>
    <message>
        <source>Open the manual where an article becomes a dataset and a brief</source>
        <translation>Ouvrir le manuel là où un article devient un jeu de données et une note</translation>
    </message>
    <message>
        <source>M&amp;ethod in full</source>
        <translation>Méthode &amp;complète</translation>
    </message>
    <message>
        <source>Open the manual at the rules by which the state of a day follows from reports</source>
        <translation>Ouvrir le manuel aux règles par lesquelles l’état d’un jour découle des rapports</translation>
    </message>
    <message>
        <source>Help in &amp;short</source>
        <translation>Aide en &amp;bref</translation>
    </message>
    <message>
        <source>How to read a day, and what the words mean</source>
        <translation>Comment lire un jour, et ce que signifient les mots</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>C&amp;lavier</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Tous les raccourcis clavier</translation>
    </message>
    <message>
        <source>Show &amp;hints</source>
        <translation>Afficher les c&amp;onseils</translation>
    </message>
    <message>
        <source>Point out three things to begin with, or stop it</source>
        <translation>Signaler trois choses pour commencer, ou cesser de le faire</translation>
    </message>
    <message>
        <source>&amp;About Briefing</source>
        <translation>À &amp;propos de Briefing</translation>
    </message>
    <message>
        <source>Versions and licences of all parts</source>
        <translation>Versions et licences de tous les composants</translation>
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
        <translation>Copier</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Open address in the browser</source>
        <translation>Ouvrir l’adresse dans le navigateur</translation>
    </message>
    <message>
        <source>Close address</source>
        <translation>Fermer l’adresse</translation>
    </message>
    <message>
        <source>Source [%d]</source>
        <translation>Source [%d]</translation>
    </message>
    <message>
        <source>{}: address</source>
        <translation>{}&#xa0;: adresse</translation>
    </message>
    <message>
        <source>{}: not a web address, it cannot be opened</source>
        <translation>{}&#xa0;: ce n’est pas une adresse web, elle ne peut pas être ouverte</translation>
    </message>
    <message>
        <source>{} has no address</source>
        <translation>{} n’a pas d’adresse</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Announcements</source>
        <translation>Annonces</translation>
    </message>
</context>
<context>
    <name>BatchDesk</name>
    <message>
        <source>Folder for the briefs</source>
        <translation>Dossier des notes de synthèse</translation>
    </message>
    <message>
        <source>{folder} cannot be written: {reason}. {so_far}</source>
        <translation>Impossible d’écrire {folder}&#xa0;: {reason}. {so_far}</translation>
    </message>
    <message>
        <source>{done} Not set: {reasons}.</source>
        <translation>{done} Non composées&#xa0;: {reasons}.</translation>
    </message>
    <message>
        <source>Stopped. {}</source>
        <translation>Arrêté. {}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Export all days</source>
        <translation>Exporter tous les jours</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>Days with changes</source>
        <translation>Jours avec changement</translation>
    </message>
    <message>
        <source>With hindsight</source>
        <translation>Avec le recul</translation>
    </message>
    <message>
        <source>As known that day</source>
        <translation>Tel que connu ce jour-là</translation>
    </message>
    <message>
        <source>As known on {}</source>
        <translation>Tel que connu le {}</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Connaissances</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>A file for each day</source>
        <translation>Un fichier par jour</translation>
    </message>
    <message>
        <source>One booklet</source>
        <translation>Un livret</translation>
    </message>
    <message>
        <source>One page of maps</source>
        <translation>Une page de cartes</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Type a date: {numbers}, {words}, {iso}</source>
        <translation>Saisir une date&#xa0;: {numbers}, {words}, {iso}</translation>
    </message>
    <message>
        <source>Days written</source>
        <translation>Jours écrits</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>prepared by {}</source>
        <translation>préparé par {}</translation>
    </message>
    <message>
        <source>names and contents as last exported</source>
        <translation>noms et contenu comme au dernier export</translation>
    </message>
    <message>
        <source>The first day comes after the last.</source>
        <translation>Le premier jour vient après le dernier.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Stopping: what was begun is finished first.</source>
        <translation>Arrêt en cours&#xa0;: ce qui est commencé est d’abord achevé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No place changed hands on these days.</source>
        <translation>Aucun lieu n’a changé de mains ces jours-là.</translation>
    </message>
    <message>
        <source>{}, a file for each</source>
        <translation>{}, un fichier pour chaque jour</translation>
    </message>
    <message>
        <source>{} in one booklet</source>
        <translation>{} en un seul livret</translation>
    </message>
    <message>
        <source>{}, a small map for each</source>
        <translation>{}, une petite carte pour chaque jour</translation>
    </message>
</context>
<context>
    <name>BriefExport</name>
    <message>
        <source>Folder for briefs</source>
        <translation>Dossier des notes de synthèse</translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation>Enregistré&#xa0;: {}</translation>
    </message>
    <message>
        <source>Not saved: {}.</source>
        <translation>Non enregistré&#xa0;: {}.</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Envoyé à l’imprimante.</translation>
    </message>
    <message>
        <source>Copied the day as text, with its sources.</source>
        <translation>Jour copié en texte, avec ses sources.</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar; days of change are bold</source>
        <translation>Calendrier&#xa0;; les jours de changement sont en gras</translation>
    </message>
</context>
<context>
    <name>Callout</name>
    <message>
        <source>Esc closes the hints</source>
        <translation>Échap ferme les conseils</translation>
    </message>
</context>
<context>
    <name>CaptionedPages</name>
    <message>
        <source>Pages of the brief</source>
        <translation>Pages de la note</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Pleine largeur</translation>
    </message>
    <message>
        <source>{} (+ and − in the pages)</source>
        <translation>{} (+ et − dans les pages)</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>Key events</source>
        <translation>Faits clés</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Copy table</source>
        <translation>Copier le tableau</translation>
    </message>
    <message>
        <source>Copy all days with tabs between the cells</source>
        <translation>Copier tous les jours, les cellules séparées par des tabulations</translation>
    </message>
    <message>
        <source>{} held by day</source>
        <translation>Contrôle par jour&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>ChartTableModel</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Changed hands</source>
        <translation>Changements de contrôle</translation>
    </message>
    <message>
        <source>Key events</source>
        <translation>Faits clés</translation>
    </message>
</context>
<context>
    <name>CheckDesk</name>
    <message>
        <source>Check a brief</source>
        <translation>Vérifier une note</translation>
    </message>
    <message>
        <source>Briefs (*.pdf)</source>
        <translation>Notes de synthèse (*.pdf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Check of a brief</source>
        <translation>Vérification d’une note</translation>
    </message>
    <message>
        <source>{file} cannot be checked: {reason}.</source>
        <translation>Impossible de vérifier {file}&#xa0;: {reason}.</translation>
    </message>
</context>
<context>
    <name>CityColumns</name>
    <message>
        <source>Province</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>P-code</source>
        <translation>P-code</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Tenu par</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Last named</source>
        <translation>Dernière mention</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>CityMenus</name>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Copier le nom</translation>
    </message>
    <message>
        <source>{}, descending</source>
        <translation>{}, décroissant</translation>
    </message>
    <message>
        <source>{}, ascending</source>
        <translation>{}, croissant</translation>
    </message>
</context>
<context>
    <name>CityTable</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Sans groupe</translation>
    </message>
    <message>
        <source>Group and sort: {}</source>
        <translation>Grouper et trier&#xa0;: {}</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} sur {total}</translation>
    </message>
</context>
<context>
    <name>CityTableModel</name>
    <message>
        <source>{}, sorted descending</source>
        <translation>{}, tri décroissant</translation>
    </message>
    <message>
        <source>{}, sorted ascending</source>
        <translation>{}, tri croissant</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Double-click: usual width</source>
        <translation>Double-clic&#xa0;: largeur habituelle</translation>
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
        <translation>Cartes</translation>
    </message>
    <message>
        <source>List or maps</source>
        <translation>Liste ou cartes</translation>
    </message>
</context>
<context>
    <name>CompareControls</name>
    <message>
        <source>Sides of the comparison</source>
        <translation>Côtés de la comparaison</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>What to know on both sides</source>
        <translation>État des connaissances des deux côtés</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>What to know, and ways out</source>
        <translation>État des connaissances, export et sortie</translation>
    </message>
    <message>
        <source>Date of side {}</source>
        <translation>Date du côté {}</translation>
    </message>
    <message>
        <source>With hindsight</source>
        <translation>Avec le recul</translation>
    </message>
    <message>
        <source>As known that day</source>
        <translation>Tel que connu ce jour-là</translation>
    </message>
    <message>
        <source>As known on …</source>
        <translation>Tel que connu le…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>{side} known: {knowledge}</source>
        <translation>{side} connu&#xa0;: {knowledge}</translation>
    </message>
    <message>
        <source>What to know on side {side}: {knowledge}</source>
        <translation>État des connaissances du côté {side}&#xa0;: {knowledge}</translation>
    </message>
    <message>
        <source>with hindsight</source>
        <translation>avec le recul</translation>
    </message>
    <message>
        <source>as known then</source>
        <translation>ce jour-là</translation>
    </message>
    <message>
        <source>as known on {}</source>
        <translation>au {}</translation>
    </message>
</context>
<context>
    <name>CompareDesk</name>
    <message>
        <source>Copied the differences with their sources.</source>
        <translation>Différences copiées, avec leurs sources.</translation>
    </message>
</context>
<context>
    <name>CompareExport</name>
    <message>
        <source>Export comparison</source>
        <translation>Exporter la comparaison</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Not saved: {}</source>
        <translation>Non enregistré&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>CompareHeader</name>
    <message>
        <source>Days and difference</source>
        <translation>Jours et différence</translation>
    </message>
    <message>
        <source>Compare  ·  {}</source>
        <translation>Comparaison  ·  {}</translation>
    </message>
    <message>
        <source>{side}: {counts}; {count} differ</source>
        <translation>{side}&#xa0;: {counts}&#xa0;; différents&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Map of side {side}, {day}</source>
        <translation>Carte du côté {side}, {day}</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} sur {total}</translation>
    </message>
    <message>
        <source>No {noun} matches ‘{text}’.</source>
        <translation>Aucun résultat ({noun}) pour «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Group differences: {}</source>
        <translation>Grouper les différences&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>ControlChart</name>
    <message>
        <source>{} held by day</source>
        <translation>Contrôle par jour&#xa0;: {}</translation>
    </message>
    <message>
        <source>Control Shift D opens it as a table.</source>
        <translation>Contrôle Maj D l’ouvre en tableau.</translation>
    </message>
    <message>
        <source>Evidence for this day</source>
        <translation>Preuves pour ce jour</translation>
    </message>
</context>
<context>
    <name>ControlsRow</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>1 day/s</source>
        <translation>1&#xa0;jour/s</translation>
    </message>
    <message>
        <source>{} days/s</source>
        <translation>{}&#xa0;jours/s</translation>
    </message>
    <message>
        <source>Speed: {}</source>
        <translation>Vitesse&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>CopyDesk</name>
    <message>
        <source>Copied: {}</source>
        <translation>Copié&#xa0;: {}</translation>
    </message>
    <message>
        <source>Nothing is selected here that could be copied.</source>
        <translation>Rien n’est sélectionné ici qui puisse être copié.</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message>
        <source>1 day</source>
        <translation>1&#xa0;jour</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln&#xa0;jour</numerusform>
            <numerusform>%Ln&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1&#xa0;erreur</translation>
    </message>
    <message numerus="yes">
        <source>%Ln errors</source>
        <translation>
            <numerusform>%Ln&#xa0;erreur</numerusform>
            <numerusform>%Ln&#xa0;erreurs</numerusform>
        </translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1&#xa0;événement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln&#xa0;événement</numerusform>
            <numerusform>%Ln&#xa0;événements</numerusform>
        </translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1&#xa0;page</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln&#xa0;page</numerusform>
            <numerusform>%Ln&#xa0;pages</numerusform>
        </translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1&#xa0;problème</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems</source>
        <translation>
            <numerusform>%Ln&#xa0;problème</numerusform>
            <numerusform>%Ln&#xa0;problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1&#xa0;enregistrement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln&#xa0;enregistrement</numerusform>
            <numerusform>%Ln&#xa0;enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>1 result</source>
        <translation>1&#xa0;résultat</translation>
    </message>
    <message numerus="yes">
        <source>%Ln results</source>
        <translation>
            <numerusform>%Ln&#xa0;résultat</numerusform>
            <numerusform>%Ln&#xa0;résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1&#xa0;ligne</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln&#xa0;ligne</numerusform>
            <numerusform>%Ln&#xa0;lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1&#xa0;source</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln&#xa0;source</numerusform>
            <numerusform>%Ln&#xa0;sources</numerusform>
        </translation>
    </message>
    <message>
        <source>1 statement</source>
        <translation>1&#xa0;déclaration</translation>
    </message>
    <message numerus="yes">
        <source>%Ln statements</source>
        <translation>
            <numerusform>%Ln&#xa0;déclaration</numerusform>
            <numerusform>%Ln&#xa0;déclarations</numerusform>
        </translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1&#xa0;avertissement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln warnings</source>
        <translation>
            <numerusform>%Ln&#xa0;avertissement</numerusform>
            <numerusform>%Ln&#xa0;avertissements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetDesk</name>
    <message>
        <source>About this dataset</source>
        <translation>À propos de ce jeu de données</translation>
    </message>
    <message>
        <source>Method and definitions</source>
        <translation>Méthode et définitions</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>About Briefing</source>
        <translation>À propos de Briefing</translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation>Ouvrir le dossier d’un jeu de données</translation>
    </message>
    <message>
        <source>Open a dataset in one file</source>
        <translation>Ouvrir un jeu de données en un seul fichier</translation>
    </message>
    <message>
        <source>Datasets in one file (*.briefing)</source>
        <translation>Jeux de données en un seul fichier (*.briefing)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>DateBar</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Day: {}</source>
        <translation>Jour&#xa0;: {}</translation>
    </message>
    <message>
        <source>Side {side}, day: {day}</source>
        <translation>Côté {side}, jour&#xa0;: {day}</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Type a date ({numbers}, {words}, {iso}), or press Down to choose</source>
        <translation>Saisir une date ({numbers}, {words}, {iso}), ou appuyer sur Bas pour choisir</translation>
    </message>
</context>
<context>
    <name>DateTrack</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Evidence of A</source>
        <translation>Preuves de A</translation>
    </message>
    <message>
        <source>Evidence of B</source>
        <translation>Preuves de B</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>Changed</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Nature</translation>
    </message>
</context>
<context>
    <name>Excerpt</name>
    <message>
        <source>Lines {first} to {last} of {file}</source>
        <translation>Lignes {first} à {last} de {file}</translation>
    </message>
    <message>
        <source>No lines to show</source>
        <translation>Aucune ligne à afficher</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Copied the day as text, with its sources.</source>
        <translation>Jour copié en texte, avec ses sources.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation>Écriture de {}</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Not saved: {}</source>
        <translation>Non enregistré&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Print brief</source>
        <translation>Imprimer la note</translation>
    </message>
    <message>
        <source>Export brief</source>
        <translation>Exporter la note</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save the pages as a PDF (Ctrl+Enter)</source>
        <translation>Enregistrer les pages en PDF (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Print the pages (Ctrl+P)</source>
        <translation>Imprimer les pages (Ctrl+P)</translation>
    </message>
    <message>
        <source>Save the pages as a PDF</source>
        <translation>Enregistrer les pages en PDF</translation>
    </message>
    <message>
        <source>Print the pages (Ctrl+P, Ctrl+Enter)</source>
        <translation>Imprimer les pages (Ctrl+P, Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>constats</translation>
    </message>
    <message>
        <source>table and sources</source>
        <translation>tableau et sources</translation>
    </message>
    <message>
        <source>sources and method</source>
        <translation>sources et méthode</translation>
    </message>
    <message>
        <source>These pages cannot be set: {}.</source>
        <translation>Ces pages ne peuvent pas être composées&#xa0;: {}.</translation>
    </message>
    <message>
        <source>Saving {}…</source>
        <translation>Enregistrement de {}…</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>Not saved. {}</source>
        <translation>Non enregistré. {}</translation>
    </message>
    <message>
        <source>There is a file {} already. Replace it, or choose another name.</source>
        <translation>Le fichier {} existe déjà. Remplacez-le ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>Composition des pages…</translation>
    </message>
    <message>
        <source>Fits {}.</source>
        <translation>Tient sur {}.</translation>
    </message>
    <message>
        <source>Runs to {}.</source>
        <translation>Occupe {}.</translation>
    </message>
    <message>
        <source>{}, all numbered.</source>
        <translation>{}, toutes numérotées.</translation>
    </message>
    <message>
        <source>Dataset {}.</source>
        <translation>Jeu de données {}.</translation>
    </message>
    <message>
        <source>It is shorter without the table or statements.</source>
        <translation>Plus court sans le tableau ni les déclarations.</translation>
    </message>
    <message>
        <source>It is shorter without the table.</source>
        <translation>Plus court sans le tableau.</translation>
    </message>
    <message>
        <source>It is shorter without statements.</source>
        <translation>Plus court sans les déclarations.</translation>
    </message>
    <message>
        <source>Replace PDF</source>
        <translation>Remplacer le PDF</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Enregistrer le PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
        <translation>Préparé par</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>always</source>
        <translation>toujours</translation>
    </message>
    <message>
        <source>Finding, figures, changes</source>
        <translation>Constat, chiffres, changements</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Déclarations</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Control chart</source>
        <translation>Graphique du contrôle</translation>
    </message>
    <message>
        <source>Sources and method</source>
        <translation>Sources et méthode</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Prepared &amp;by</source>
        <translation>Préparé pa&amp;r</translation>
    </message>
    <message>
        <source>Handling mark</source>
        <translation>Mention de diffusion</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>&amp;Nom du fichier</translation>
    </message>
    <message>
        <source>Table of {count} {noun}</source>
        <translation>Tableau ({count} {noun})</translation>
    </message>
    <message>
        <source>Names of {}</source>
        <translation>Noms ({})</translation>
    </message>
    <message>
        <source>Names of cities</source>
        <translation>Noms des villes</translation>
    </message>
    <message>
        <source>in {}</source>
        <translation>dans {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>{count} of {total}, choose…</source>
        <translation>{count} sur {total}, choisir…</translation>
    </message>
    <message>
        <source>Statements: {}</source>
        <translation>Déclarations&#xa0;: {}</translation>
    </message>
    <message>
        <source>Handling mark: {}</source>
        <translation>Mention de diffusion&#xa0;: {}</translation>
    </message>
    <message>
        <source>With {}</source>
        <translation>Avec {}</translation>
    </message>
    <message>
        <source>Usual names</source>
        <translation>Noms habituels</translation>
    </message>
    <message>
        <source>{heading}: {names}</source>
        <translation>{heading}&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>ExportHead</name>
    <message>
        <source>Take that day</source>
        <translation>Prendre ce jour</translation>
    </message>
    <message>
        <source>{}: the day and knowledge in the window</source>
        <translation>{}&#xa0;: jour et connaissances de la fenêtre</translation>
    </message>
    <message>
        <source>another dataset, or other files of it</source>
        <translation>un autre jeu de données, ou d’autres fichiers du même</translation>
    </message>
    <message>
        <source>{here}. The window has gone on to {there}.</source>
        <translation>{here}. La fenêtre est passée à&#xa0;: {there}.</translation>
    </message>
    <message>
        <source>{day}, end of day, {knowledge}</source>
        <translation>{day}, fin de journée, {knowledge}</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find in this text</source>
        <translation>Rechercher dans ce texte</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} sur {total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>Grouping</name>
    <message>
        <source>By change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>By holder</source>
        <translation>Détenteur</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>No region given</source>
        <translation>Région non indiquée</translation>
    </message>
    <message>
        <source>{heading} · {count} shown</source>
        <translation>{heading} · affichés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>By cause</source>
        <translation>Cause</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Day and finding</source>
        <translation>Jour et constat</translation>
    </message>
    <message>
        <source>{weekday}  ·  day {number} of {total}</source>
        <translation>{weekday}  ·  jour {number} sur {total}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Time bar</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>Left / Right</source>
        <translation>Gauche / Droite</translation>
    </message>
    <message>
        <source>Previous or next day</source>
        <translation>Jour précédent ou suivant</translation>
    </message>
    <message>
        <source>Shift+Left / Right</source>
        <translation>Maj+Gauche / Droite</translation>
    </message>
    <message>
        <source>Previous or next change of hands</source>
        <translation>Changement de contrôle précédent ou suivant</translation>
    </message>
    <message>
        <source>Left / Right, PgDn / PgUp</source>
        <translation>Gauche / Droite, Page suiv / Page préc</translation>
    </message>
    <message>
        <source>PgUp / PgDn</source>
        <translation>Page préc / Page suiv</translation>
    </message>
    <message>
        <source>Seven days back or on</source>
        <translation>Sept jours en arrière ou en avant</translation>
    </message>
    <message>
        <source>PgDn / PgUp</source>
        <translation>Page suiv / Page préc</translation>
    </message>
    <message>
        <source>Home / End</source>
        <translation>Début / Fin</translation>
    </message>
    <message>
        <source>First or last day</source>
        <translation>Premier ou dernier jour</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Lecture ou pause</translation>
    </message>
    <message>
        <source>Play faster or slower</source>
        <translation>Lire plus vite ou plus lentement</translation>
    </message>
    <message>
        <source>Esc while dragging</source>
        <translation>Échap en glissant</translation>
    </message>
    <message>
        <source>Back to the day where the drag began</source>
        <translation>Revenir au jour où le glissement a commencé</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Connaissances</translation>
    </message>
    <message>
        <source>Known on a day or seven days earlier or later</source>
        <translation>Connu un jour ou sept jours plus tôt ou plus tard</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>With hindsight</source>
        <translation>Avec le recul</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>To the nearest place that way</source>
        <translation>Vers le lieu le plus proche dans cette direction</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Evidence for the place</source>
        <translation>Preuves pour le lieu</translation>
    </message>
    <message>
        <source>Closer, farther, the whole map</source>
        <translation>Plus près, plus loin, toute la carte</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>Up / Down, Home / End</source>
        <translation>Haut / Bas, Début / Fin</translation>
    </message>
    <message>
        <source>Row by row, first or last</source>
        <translation>Ligne par ligne, première ou dernière</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Maj+F10</translation>
    </message>
    <message>
        <source>What can be done with the row</source>
        <translation>Ce que l’on peut faire de la ligne</translation>
    </message>
    <message>
        <source>Enter, Ctrl+Enter</source>
        <translation>Entrée, Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Follow the row, show the address of its source</source>
        <translation>Suivre la ligne, afficher l’adresse de sa source</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Close it, back to where it was asked for</source>
        <translation>Les fermer et revenir là où elles ont été demandées</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>A / B</source>
        <translation>A / B</translation>
    </message>
    <message>
        <source>Choose the side that the arrows move</source>
        <translation>Choisir le côté que déplacent les flèches</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Swap the sides</source>
        <translation>Échanger les côtés</translation>
    </message>
    <message>
        <source>Ctrl+E, Ctrl+Shift+C</source>
        <translation>Ctrl+E, Ctrl+Maj+C</translation>
    </message>
    <message>
        <source>Export it, copy its differences</source>
        <translation>L’exporter, copier ses différences</translation>
    </message>
    <message>
        <source>Leave it, on the day of side B</source>
        <translation>La quitter, sur le jour du côté B</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>lettres</translation>
    </message>
    <message>
        <source>Go to the place that begins with them</source>
        <translation>Aller au lieu qui commence par elles</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Déclarations</translation>
    </message>
    <message>
        <source>Right / Left</source>
        <translation>Droite / Gauche</translation>
    </message>
    <message>
        <source>Unfold or fold a statement</source>
        <translation>Déplier ou replier une déclaration</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Open the file at the line</source>
        <translation>Ouvrir le fichier à la ligne</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>Revenir au jour</translation>
    </message>
    <message>
        <source>Export brief</source>
        <translation>Exporter la note</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Save the pages, or print them</source>
        <translation>Enregistrer les pages, ou les imprimer</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Print the pages</source>
        <translation>Imprimer les pages</translation>
    </message>
    <message>
        <source>Previous or next page</source>
        <translation>Page précédente ou suivante</translation>
    </message>
    <message>
        <source>One page over the whole width, or side by side</source>
        <translation>Une page en pleine largeur, ou côte à côte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Show the address of the source, or go to what it says</source>
        <translation>Afficher l’adresse de la source, ou aller à ce qu’elle dit</translation>
    </message>
    <message>
        <source>Windows of text</source>
        <translation>Fenêtres de texte</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find words in the text</source>
        <translation>Rechercher des mots dans le texte</translation>
    </message>
    <message>
        <source>Enter / Shift+Enter</source>
        <translation>Entrée / Maj+Entrée</translation>
    </message>
    <message>
        <source>Next or previous place where they stand</source>
        <translation>Occurrence suivante ou précédente</translation>
    </message>
    <message>
        <source>Drag the handle under the chart, or press Ctrl+Right and Ctrl+Left: list, map, statements and counts show the end of that day. Ctrl+Shift+Right goes to the next day on which a place changes hands.</source>
        <translation>Faites glisser la poignée sous le graphique, ou appuyez sur Ctrl+Droite et Ctrl+Gauche&#xa0;: liste, carte, déclarations et décomptes montrent la fin de ce jour. Ctrl+Maj+Droite va au prochain jour où un lieu change de mains.</translation>
    </message>
    <message>
        <source>Enter on a place, a count, a statement or the days shows how that is known: who says so, who denies it, and in which source. Esc goes back.</source>
        <translation>Entrée sur un lieu, un décompte, une déclaration ou les jours montre comment on le sait&#xa0;: qui le dit, qui le nie, et dans quelle source. Échap revient en arrière.</translation>
    </message>
    <message>
        <source>Ctrl+K shows the day as it was known on it. Ctrl+D compares it with the day before. Ctrl+E makes pages of it, to be saved or printed.</source>
        <translation>Ctrl+K montre le jour tel qu’il était connu alors. Ctrl+D le compare au jour précédent. Ctrl+E en fait des pages à enregistrer ou à imprimer.</translation>
    </message>
    <message>
        <source>Solid is certain. Hatched is open: claimed by one side, disputed, or not dated to the day. Grey is carried over without news.</source>
        <translation>Plein&#xa0;: certain. Hachuré&#xa0;: ouvert, c’est-à-dire affirmé par un seul camp, disputé, ou non daté au jour près. Gris&#xa0;: reconduit sans nouvelles.</translation>
    </message>
    <message>
        <source>Ctrl+/ lists all keys. F1 opens the manual at the part that has the keyboard.</source>
        <translation>Ctrl+/ énumère tous les raccourcis. F1 ouvre le manuel à la page de la partie active.</translation>
    </message>
    <message>
        <source>Ctrl+/ lists all keys. This copy of the program was made without its manual: F1 opens this help.</source>
        <translation>Ctrl+/ énumère tous les raccourcis. Cette copie du programme a été faite sans son manuel&#xa0;: F1 ouvre cette aide.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Drag, or press Ctrl+Right</source>
        <translation>Glisser, ou Ctrl+Droite</translation>
    </message>
    <message>
        <source>Hide what was not yet known</source>
        <translation>Masquer l’encore inconnu</translation>
    </message>
    <message>
        <source>Press Enter for evidence</source>
        <translation>Entrée&#xa0;: voir les preuves</translation>
    </message>
</context>
<context>
    <name>HitKind</name>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>event</source>
        <translation>événement</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>déclaration</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>denial</source>
        <translation>démenti</translation>
    </message>
    <message>
        <source>count</source>
        <translation>décompte</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Contenu</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.geojson *.json)</source>
        <translation>Tableaux (*.csv *.tsv *.txt *.geojson *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Importer un tableau</translation>
    </message>
    <message>
        <source>Mappings (*.yaml *.yml)</source>
        <translation>Correspondances (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Choose a mapping</source>
        <translation>Choisir une correspondance</translation>
    </message>
    <message>
        <source>Where to write the dataset</source>
        <translation>Où écrire le jeu de données</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Essai en cours…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importation…</translation>
    </message>
    <message>
        <source>{rows} to import, {rejected} rejected.</source>
        <translation>{rows} à importer, {rejected} rejetées.</translation>
    </message>
    <message>
        <source>the mapping has errors</source>
        <translation>la correspondance contient des erreurs</translation>
    </message>
    <message>
        <source>the mapping cannot be read: {}</source>
        <translation>la correspondance ne peut pas être lue&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a table</source>
        <translation>Importer un tableau</translation>
    </message>
    <message>
        <source>Mapping…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a mapping</source>
        <translation>Choisir une correspondance</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>As it says, or UTF-8</source>
        <translation>Déclaré, sinon UTF-8</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Choisir où écrire</translation>
    </message>
    <message>
        <source>What would become of the rows</source>
        <translation>Ce que deviendraient les lignes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import and open</source>
        <translation>Importer et ouvrir</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>As their names tell: ACLED, UCDP GED or TimelineJS</source>
        <translation>D’après leurs noms&#xa0;: ACLED, UCDP GED ou TimelineJS</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Copy evidence with sources</source>
        <translation>Copier les preuves avec les sources</translation>
    </message>
    <message>
        <source>Close evidence</source>
        <translation>Fermer les preuves</translation>
    </message>
    <message>
        <source>Evidence: {}</source>
        <translation>Preuves&#xa0;: {}</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>{} de plus</translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>moins</translation>
    </message>
    <message>
        <source>source {}</source>
        <translation>source {}</translation>
    </message>
    <message>
        <source>voice not shown</source>
        <translation>voix non affichée</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
</context>
<context>
    <name>InspectorList</name>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Show {}</source>
        <translation>Afficher {}</translation>
    </message>
    <message>
        <source>Show address</source>
        <translation>Afficher l’adresse</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
</context>
<context>
    <name>KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Tous les raccourcis clavier</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Effet</translation>
    </message>
</context>
<context>
    <name>KnowledgeControl</name>
    <message>
        <source>What to know</source>
        <translation>État des connaissances</translation>
    </message>
    <message>
        <source>As known on {}</source>
        <translation>Tel que connu le {}</translation>
    </message>
    <message>
        <source>With hindsight</source>
        <translation>Avec le recul</translation>
    </message>
    <message>
        <source>What to know: {}</source>
        <translation>État des connaissances&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>KnowledgeStrip</name>
    <message>
        <source>Show the difference</source>
        <translation>Afficher la différence</translation>
    </message>
    <message>
        <source>Back to hindsight</source>
        <translation>Revenir au recul</translation>
    </message>
</context>
<context>
    <name>KnowledgeTrack</name>
    <message>
        <source>Drag to hide what was published later; at the right end nothing is hidden</source>
        <translation>Faire glisser pour masquer ce qui a été publié plus tard&#xa0;; tout à droite, rien n’est masqué</translation>
    </message>
    <message>
        <source>with hindsight</source>
        <translation>avec le recul</translation>
    </message>
    <message>
        <source>Known on: {}</source>
        <translation>État des connaissances&#xa0;: {}</translation>
    </message>
    <message>
        <source>Side {side}, known on: {day}</source>
        <translation>Côté {side}, état des connaissances&#xa0;: {day}</translation>
    </message>
    <message>
        <source>{side}: {known}</source>
        <translation>{side}&#xa0;: {known}</translation>
    </message>
    <message>
        <source>known on {}</source>
        <translation>connu le {}</translation>
    </message>
    <message>
        <source>Known on</source>
        <translation>Connu le</translation>
    </message>
</context>
<context>
    <name>KnownOnDialog</name>
    <message>
        <source>As known on</source>
        <translation>Tel que connu le</translation>
    </message>
    <message>
        <source>Hide what was published after:</source>
        <translation>Masquer ce qui a été publié après le&#xa0;:</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
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
        <translation>Carte</translation>
    </message>
    <message>
        <source>List or map</source>
        <translation>Liste ou carte</translation>
    </message>
</context>
<context>
    <name>ManualDesk</name>
    <message>
        <source>This copy of the program was made without its manual. See the help.</source>
        <translation>Cette copie du programme a été faite sans son manuel. Voir l’aide.</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>The manual opens in the browser.</source>
        <translation>Le manuel s’ouvre dans le navigateur.</translation>
    </message>
    <message>
        <source>No browser can be opened here. The manual is {}</source>
        <translation>Aucun navigateur ne peut être ouvert ici. Le manuel se trouve ici&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>Map of {count} {noun}</source>
        <translation>Carte ({count} {noun})</translation>
    </message>
</context>
<context>
    <name>MapLegend</name>
    <message>
        <source>Legend: {}</source>
        <translation>Légende&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
</context>
<context>
    <name>NoDataset</name>
    <message>
        <source>No dataset is open</source>
        <translation>Aucun jeu de données n’est ouvert</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>NoStatements</name>
    <message>
        <source>Nearest days with statements</source>
        <translation>Jours les plus proches avec des déclarations</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Effacer la recherche et les filtres</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Page {number} sur {total}</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>{page}: {told}</source>
        <translation>{page}&#xa0;: {told}</translation>
    </message>
</context>
<context>
    <name>PagePrinting</name>
    <message>
        <source>No printer is set up on this computer. Save PDF makes the same pages as a file, to print elsewhere.</source>
        <translation>Aucune imprimante n’est configurée sur cet ordinateur. «&#xa0;Enregistrer le PDF&#xa0;» produit les mêmes pages dans un fichier, à imprimer ailleurs.</translation>
    </message>
    <message>
        <source>Not printed: {}.</source>
        <translation>Non imprimé&#xa0;: {}.</translation>
    </message>
    <message>
        <source>there is no such page</source>
        <translation>cette page n’existe pas</translation>
    </message>
    <message>
        <source>the printer, or the file to print to, cannot be reached</source>
        <translation>l’imprimante, ou le fichier d’impression, est inaccessible</translation>
    </message>
    <message>
        <source>the printer took no further page</source>
        <translation>l’imprimante n’a plus accepté de page</translation>
    </message>
    <message>
        <source>the printer reports an error</source>
        <translation>l’imprimante signale une erreur</translation>
    </message>
</context>
<context>
    <name>PlayButton</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>{} %</source>
        <translation>{}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Use the system font</source>
        <translation>Utiliser la police du système</translation>
    </message>
    <message>
        <source>Pause playing while another window is used</source>
        <translation>Mettre la lecture en pause quand une autre fenêtre est active</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language, from the next start</source>
        <translation>Langue, à partir du prochain démarrage</translation>
    </message>
    <message>
        <source>Text size: {}</source>
        <translation>Taille du texte&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>{file} line {line}</source>
        <translation>{file} ligne {line}</translation>
    </message>
    <message>
        <source>record {}</source>
        <translation>enregistrement {}</translation>
    </message>
</context>
<context>
    <name>ProblemDesk</name>
    <message>
        <source>Show problems</source>
        <translation>Afficher les problèmes</translation>
    </message>
    <message>
        <source>{problem} ({count} more)</source>
        <translation>{problem} (et {count} de plus)</translation>
    </message>
    <message>
        <source>Not reloaded: {problem}. The last good dataset stays in view.</source>
        <translation>Non rechargé : {problem}. Le dernier jeu de données valable reste affiché.</translation>
    </message>
    <message>
        <source>Not opened: {problem}. The last good dataset stays in view.</source>
        <translation>Non ouvert : {problem}. Le dernier jeu de données valable reste affiché.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>En ouvrir un autre…</translation>
    </message>
    <message>
        <source>Reloaded at {}.</source>
        <translation>Rechargé à {}.</translation>
    </message>
    <message>
        <source>It lies inside {}: unpack that to change it (briefing-app unpack).</source>
        <translation>Ce fichier se trouve dans {}&#xa0;: décompacter celui-ci pour le modifier (briefing-app unpack).</translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation>Il n’y a pas de fichier {}.</translation>
    </message>
    <message>
        <source>{errors} in the dataset; {records} left out, everything else is shown.</source>
        <translation>{errors} dans le jeu de données&#xa0;; tout est affiché, sauf {records}.</translation>
    </message>
    <message>
        <source>{errors} in the dataset; everything else is shown.</source>
        <translation>{errors} dans le jeu de données&#xa0;; tout le reste est affiché.</translation>
    </message>
    <message>
        <source>Reloaded at {time}: {told}</source>
        <translation>Rechargé à {time}&#xa0;: {told}</translation>
    </message>
    <message>
        <source>Opened {file} at line {line} with {program}.</source>
        <translation>{file} ouvert à la ligne {line} avec {program}.</translation>
    </message>
    <message>
        <source>Opened {file} with the desktop&apos;s program for it; go to line {line} there.</source>
        <translation>{file} ouvert avec le programme prévu par le bureau&#xa0;; y aller à la ligne {line}.</translation>
    </message>
    <message>
        <source>No program was found that opens it: {file}, line {line}.</source>
        <translation>Aucun programme trouvé pour l’ouvrir&#xa0;: {file}, ligne {line}.</translation>
    </message>
    <message>
        <source>Copied {}.</source>
        <translation>Copié&#xa0;: {}.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Not saved: {}</source>
        <translation>Non enregistré&#xa0;: {}</translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation>Enregistré&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>ProblemDetails</name>
    <message>
        <source>The chosen problem</source>
        <translation>Le problème choisi</translation>
    </message>
    <message>
        <source>Copy problem</source>
        <translation>Copier le problème</translation>
    </message>
    <message>
        <source>line {}</source>
        <translation>ligne {}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Likely meant</source>
        <translation>Probablement</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>How to fix</source>
        <translation>Comment corriger</translation>
    </message>
    <message>
        <source>Open file at line {}</source>
        <translation>Ouvrir le fichier à la ligne {}</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
</context>
<context>
    <name>ProblemListModel</name>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>File and line</source>
        <translation>Fichier et ligne</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Reload files</source>
        <translation>Recharger les fichiers</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter problems</source>
        <translation>Filtrer les problèmes</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>Revenir au jour</translation>
    </message>
    <message>
        <source>{name} · read at {time}</source>
        <translation>{name} · lu à {time}</translation>
    </message>
    <message>
        <source>Files shown: {}</source>
        <translation>Fichiers affichés&#xa0;: {}</translation>
    </message>
    <message>
        <source>Problems, {count} of {total}</source>
        <translation>Problèmes, {count} sur {total}</translation>
    </message>
    <message>
        <source>✓ Checks passed: {}.</source>
        <translation>✓ Contrôles réussis&#xa0;: {}.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>En ouvrir un autre…</translation>
    </message>
    <message>
        <source>Back to the day without the {} left out</source>
        <translation>Revenir au jour sans {}</translation>
    </message>
    <message>
        <source>All {}</source>
        <translation>Tous {}</translation>
    </message>
    <message>
        <source>Errors {}</source>
        <translation>Erreurs {}</translation>
    </message>
    <message>
        <source>Warnings {}</source>
        <translation>Avertissements {}</translation>
    </message>
    <message>
        <source>Notes {}</source>
        <translation>Remarques {}</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>No problem matches.</source>
        <translation>Aucun problème ne correspond.</translation>
    </message>
    <message>
        <source>Nothing was found to be wrong.</source>
        <translation>Aucune anomalie n’a été trouvée.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Regarder dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichiers&#xa0;:</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>&amp;Ordre des pages&#xa0;:</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>&amp;Pages par feuille&#xa0;:</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>En&amp;semble de pages&#xa0;:</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Copy with sources</source>
        <translation>Copier avec les sources</translation>
    </message>
</context>
<context>
    <name>SavedNotice</name>
    <message>
        <source>Saved {}</source>
        <translation>Enregistré&#xa0;: {}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search all days</source>
        <translation>Rechercher dans tous les jours</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Places, events and statements of all days.</source>
        <translation>Lieux, événements et déclarations de tous les jours.</translation>
    </message>
    <message>
        <source>{results}, the first {listed} listed.</source>
        <translation>{results}, dont les {listed} premiers affichés.</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>SideBadge</name>
    <message>
        <source>Side {}, moved by the arrow keys</source>
        <translation>Côté {}, déplacé par les touches fléchées</translation>
    </message>
    <message>
        <source>Side {}</source>
        <translation>Côté {}</translation>
    </message>
</context>
<context>
    <name>SideEvidence</name>
    <message>
        <source>Evidence of one side</source>
        <translation>Preuves d’un côté</translation>
    </message>
    <message>
        <source>Show side {}</source>
        <translation>Afficher le côté {}</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Show address</source>
        <translation>Afficher l’adresse</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
</context>
<context>
    <name>SourceListModel</name>
    <message>
        <source>Publisher</source>
        <translation>Éditeur</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Camp</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Déclarations</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Décomptes</translation>
    </message>
</context>
<context>
    <name>SourceWindow</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Filter sources</source>
        <translation>Filtrer les sources</translation>
    </message>
    <message>
        <source>What the source says</source>
        <translation>Ce que dit la source</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Copy all listed sources with tabs between the cells</source>
        <translation>Copier toutes les sources de la liste, les cellules séparées par des tabulations</translation>
    </message>
    <message>
        <source>{}, descending</source>
        <translation>{}, décroissant</translation>
    </message>
    <message>
        <source>{}, ascending</source>
        <translation>{}, croissant</translation>
    </message>
    <message>
        <source>Sort sources: {}</source>
        <translation>Trier les sources&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>SpeakerMenu</name>
    <message>
        <source>Any speaker</source>
        <translation>Tout orateur</translation>
    </message>
    <message>
        <source>By side</source>
        <translation>Par camp</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>Par thème</translation>
    </message>
    <message>
        <source>Speakers shown: {}</source>
        <translation>Orateurs affichés&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Made public</source>
        <translation>Rendu public</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>Au nom de</translation>
    </message>
    <message>
        <source>Expects</source>
        <translation>Prévoit</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>StatementChoice</name>
    <message>
        <source>Statements of the brief</source>
        <translation>Déclarations de la note</translation>
    </message>
    <message>
        <source>Statements of {}</source>
        <translation>Déclarations du {}</translation>
    </message>
    <message>
        <source>Search statements</source>
        <translation>Rechercher dans les déclarations</translation>
    </message>
    <message>
        <source>By the rule</source>
        <translation>Selon la règle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{count} of {total}, by the rule</source>
        <translation>{count} sur {total}, selon la règle</translation>
    </message>
    <message>
        <source>{count} of {total}, chosen by hand</source>
        <translation>{count} sur {total}, choisies à la main</translation>
    </message>
</context>
<context>
    <name>StatementList</name>
    <message>
        <source>Hide details</source>
        <translation>Masquer les détails</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>Go to %s, when it was first said</source>
        <translation>Aller au %s, où cela fut dit pour la première fois</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
</context>
<context>
    <name>StatementPanel</name>
    <message>
        <source>Statements</source>
        <translation>Déclarations</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Search statements</source>
        <translation>Rechercher dans les déclarations</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} sur {total}</translation>
    </message>
    <message>
        <source>Statements, {}</source>
        <translation>Déclarations, {}</translation>
    </message>
    <message>
        <source>All {}</source>
        <translation>Toutes {}</translation>
    </message>
    <message>
        <source>With a check {}</source>
        <translation>Avec vérification {}</translation>
    </message>
    <message>
        <source>Quotes {}</source>
        <translation>Citations {}</translation>
    </message>
    <message>
        <source>With a check</source>
        <translation>Avec vérification</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citations</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>✓ No problems in dataset</source>
        <translation>✓ Aucun problème dans les données</translation>
    </message>
    <message>
        <source>{} left out</source>
        <translation>{} à l’écart</translation>
    </message>
    <message>
        <source>Dataset and problems</source>
        <translation>Jeu de données et problèmes</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>This program never opens a network connection.</source>
        <translation>Ce programme n’ouvre jamais de connexion réseau.</translation>
    </message>
    <message>
        <source>Copy the whole SHA-256 of the dataset</source>
        <translation>Copier le SHA-256 complet du jeu de données</translation>
    </message>
    <message>
        <source>{title}, version {version}  ·  {places}, {events}, {statements}</source>
        <translation>{title}, version {version}  ·  {places}, {events}, {statements}</translation>
    </message>
    <message>
        <source>SHA-256 {}, copy the whole digest</source>
        <translation>SHA-256 {}, copier l’empreinte complète</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>{name}: {choice}</source>
        <translation>{name}&#xa0;: {choice}</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>TimeEdge</name>
    <message>
        <source>Height of the chart</source>
        <translation>Hauteur du graphique</translation>
    </message>
    <message>
        <source>Drag: height of the chart. Double-click: usual height</source>
        <translation>Glisser&#xa0;: hauteur du graphique. Double-clic&#xa0;: hauteur habituelle</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Time</source>
        <translation>Frise chronologique</translation>
    </message>
</context>
<context>
    <name>TypedDate</name>
    <message>
        <source>“{text}” is not a date that can be read. Try {day} or {iso}.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une date lisible. Essayez {day} ou {iso}.</translation>
    </message>
    <message>
        <source>The dataset covers {first} to {last}; {day} lies outside.</source>
        <translation>Le jeu de données va du {first} au {last}&#xa0;; le {day} n’en fait pas partie.</translation>
    </message>
</context>
<context>
    <name>Unexpected</name>
    <message>
        <source>Something went wrong inside the program. What is on screen stays as it is.</source>
        <translation>Une erreur est survenue dans le programme. Ce qui est à l’écran reste tel quel.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
</context>
<context>
    <name>VersionDesk</name>
    <message>
        <source>Versions are compared with hindsight, and later knowledge is hidden now.</source>
        <translation>Les versions se comparent avec le recul, or ce qui a été connu plus tard est masqué.</translation>
    </message>
    <message>
        <source>With hindsight</source>
        <translation>Avec le recul</translation>
    </message>
    <message>
        <source>Difference of two versions</source>
        <translation>Différence entre deux versions</translation>
    </message>
    <message>
        <source>{version} cannot be compared: {reason}.</source>
        <translation>Impossible de comparer {version}&#xa0;: {reason}.</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>Compare with another version</source>
        <translation>Comparer à une autre version</translation>
    </message>
    <message>
        <source>Old version:</source>
        <translation>Ancienne version&#xa0;:</translation>
    </message>
    <message>
        <source>A folder, a file (.briefing), or a revision of git, such as HEAD~1 or v1.0.</source>
        <translation>Un dossier, un fichier (.briefing) ou une révision git, comme HEAD~1 ou v1.0.</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>D&amp;ossier…</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Fichier…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Datasets in one file (*.briefing)</source>
        <translation>Jeux de données en un seul fichier (*.briefing)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Name a version.</source>
        <translation>Indiquez une version.</translation>
    </message>
</context>
<context>
    <name>ViewLink</name>
    <message>
        <source>the day asked about</source>
        <translation>le jour sur lequel porte la question</translation>
    </message>
    <message>
        <source>A link to a view begins with “{}”.</source>
        <translation>Un lien vers une vue commence par «&#xa0;{}&#xa0;».</translation>
    </message>
    <message>
        <source>The link is too long to be one of this program.</source>
        <translation>Le lien est trop long pour venir de ce programme.</translation>
    </message>
    <message>
        <source>The link is damaged.</source>
        <translation>Le lien est endommagé.</translation>
    </message>
    <message>
        <source>The link names “{}” twice.</source>
        <translation>Le lien indique deux fois «&#xa0;{}&#xa0;».</translation>
    </message>
    <message>
        <source>The link does not say which dataset it is for.</source>
        <translation>Le lien n’indique pas à quel jeu de données il se rapporte.</translation>
    </message>
    <message>
        <source>what it says of the files</source>
        <translation>ce qu’il dit des fichiers</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>le jour</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>le lieu</translation>
    </message>
    <message>
        <source>The link is damaged: it asks for the evidence of something unknown.</source>
        <translation>Le lien est endommagé&#xa0;: il demande les preuves de quelque chose d’inconnu.</translation>
    </message>
    <message>
        <source>what evidence is asked for</source>
        <translation>l’objet des preuves demandées</translation>
    </message>
    <message>
        <source>the day of knowledge</source>
        <translation>la date de connaissance</translation>
    </message>
    <message>
        <source>The link is damaged: {} cannot be read.</source>
        <translation>Le lien est endommagé&#xa0;: impossible de lire {}.</translation>
    </message>
</context>
<context>
    <name>ViewMenus</name>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>&amp;With English</source>
        <translation>Avec l’&amp;anglais</translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>Remove &amp;bookmark</source>
        <translation>Re&amp;tirer le signet</translation>
    </message>
    <message>
        <source>&amp;Bookmark this day</source>
        <translation>Ajou&amp;ter un signet</translation>
    </message>
    <message>
        <source>the day lies outside the period</source>
        <translation>le jour est hors de la période</translation>
    </message>
    <message>
        <source>the place is not in the dataset</source>
        <translation>le lieu n’est pas dans le jeu de données</translation>
    </message>
    <message>
        <source>what evidence was asked for is not in the dataset</source>
        <translation>l’objet des preuves demandées n’est pas dans le jeu de données</translation>
    </message>
    <message>
        <source>Copied {}</source>
        <translation>Copié&#xa0;: {}</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Ouvrir un lien</translation>
    </message>
    <message>
        <source>Link to a view, such as briefing:…</source>
        <translation>Lien vers une vue, du type briefing:…</translation>
    </message>
    <message>
        <source>Not opened: {}</source>
        <translation>Non ouvert&#xa0;: {}</translation>
    </message>
    <message>
        <source>Not opened: the link is for the dataset “{}”, which was not opened here before. Open it, then the link again.</source>
        <translation>Non ouvert&#xa0;: le lien concerne le jeu de données «&#xa0;{}&#xa0;», jamais ouvert ici. Ouvrez-le, puis de nouveau le lien.</translation>
    </message>
    <message>
        <source>the files have changed since the link was made</source>
        <translation>les fichiers ont changé depuis la création du lien</translation>
    </message>
    <message>
        <source>Opened, but {}.</source>
        <translation>Ouvert, mais {}.</translation>
    </message>
    <message>
        <source>Bookmarked {}.</source>
        <translation>Signet ajouté&#xa0;: {}.</translation>
    </message>
    <message>
        <source>{} is no longer bookmarked.</source>
        <translation>Signet retiré&#xa0;: {}.</translation>
    </message>
    <message>
        <source>No day is bookmarked</source>
        <translation>Aucun signet</translation>
    </message>
    <message>
        <source>None but the bundled datasets</source>
        <translation>Aucun, hormis les exemples fournis</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>  ·  with a check</source>
        <translation>  ·  avec vérification</translation>
    </message>
</context>
</TS>

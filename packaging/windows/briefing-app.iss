; NOT TRIED: written from the documentation of Inno Setup 6, never compiled. Who builds it first,
; please correct it.
;
; On Windows, in the folder of the checkout, with Python 3.12:
;   py -m venv build\bundle-environment
;   build\bundle-environment\Scripts\pip install --no-deps --only-binary=:all: --require-hashes -r requirements\build.txt
;   set PYTHONPATH=src
;   build\bundle-environment\Scripts\python -m docs.build_manual
;   build\bundle-environment\Scripts\python packaging\draw_icons.py build\icons
;   build\bundle-environment\Scripts\pyinstaller --noconfirm --distpath build\bundle packaging\briefing-app.spec
;   iscc /DVersion=0.1.0 packaging\windows\briefing-app.iss
; Sign briefing-app.exe, briefing-app-window.exe and the result with signtool.

[Setup]
AppId={{6A1C2C0E-5B0B-4B57-9B0B-3C1B8C1F7A10}
AppName=Briefing
AppVersion={#Version}
AppPublisher=The Briefing authors
DefaultDirName={autopf}\Briefing
DefaultGroupName=Briefing
; For one user, so that nobody needs an administrator.
PrivilegesRequired=lowest
ChangesAssociations=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\icons\briefing-app.ico
UninstallDisplayIcon={app}\briefing-app-window.exe
OutputDir=..\..\dist
OutputBaseFilename=briefing-app-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes

[Files]
Source: "..\..\build\bundle\briefing-app\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Briefing"; Filename: "{app}\briefing-app-window.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.briefing"; ValueType: string; ValueData: "BriefingDataset"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\BriefingDataset"; ValueType: string; ValueData: "Briefing dataset"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\BriefingDataset\DefaultIcon"; ValueType: string; ValueData: "{app}\briefing-app-window.exe,0"
Root: HKA; Subkey: "Software\Classes\BriefingDataset\shell\open\command"; ValueType: string; ValueData: """{app}\briefing-app-window.exe"" view ""%1"""

@echo off
rem Finds a JDK, builds what is missing or older than its sources, and runs. See CONTRIBUTING.md.
setlocal EnableDelayedExpansion
set "HERE=%~dp0"
set "BUILT=%HERE%app\target"
set NEWEST=0
set "JDK="
for %%D in ("%JAVA_HOME%" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do (
  for /d %%J in (%%D) do call :consider "%%~J"
)
for /f "delims=" %%P in ('where javac 2^>nul') do call :consider "%%~dpP.."
if %NEWEST% LSS 21 (
  echo icp needs a JDK of version 21 or newer and found none: install one ^(for example from https://adoptium.net^), then try again. 1>&2
  exit /b 2
)
set STALE=1
if exist "%BUILT%\icp.jar" (
  set STALE=0
  for /f %%N in ('powershell -NoProfile -Command "$b=(Get-Item '%BUILT%\icp.jar').LastWriteTime; @(Get-ChildItem -Recurse -File '%HERE%core\src\main','%HERE%app\src\main','%HERE%pom.xml','%HERE%core\pom.xml','%HERE%app\pom.xml' | Where-Object { $_.LastWriteTime -gt $b }).Count"') do if %%N GTR 0 set STALE=1
)
if %STALE%==1 (
  echo icp: building ^(the first time takes a minute and downloads what it needs^) ... 1>&2
  pushd "%HERE%"
  set "JAVA_HOME=%JDK%"
  call mvnw.cmd -q -B -Dquick -pl core,app -am package 1>&2
  if errorlevel 1 (
    popd
    echo icp: the build failed; see above. Maybe the package registry cannot be reached. 1>&2
    exit /b 1
  )
  popd
)
set "ALL= %* "
if not "%ALL:--engine spark=%"=="%ALL%" goto :spark
if not "%ALL:--engine=spark=%"=="%ALL%" goto :spark
"%JDK%\bin\java" -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Djava.awt.headless=true -Djdk.console=java.base %ICP_JAVA_OPTIONS% -jar "%BUILT%\icp.jar" %*
exit /b %ERRORLEVEL%

:spark
echo The spark engine is started on Linux and macOS ^(./icp^) or through spark-submit; see docs\how-to\scale.md. 1>&2
exit /b 2

:consider
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b JAVA_VERSION= "%~1\release"') do (
  for /f "tokens=1 delims=.+-" %%M in ("%%~V") do if %%M GTR !NEWEST! (
    set NEWEST=%%M
    set "JDK=%~1"
  )
)
exit /b 0

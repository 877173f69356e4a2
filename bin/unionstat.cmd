@echo off
rem Builds the runnable jar on first use, then runs it.
setlocal
set "HOME_DIR=%~dp0.."
set "JAR=%HOME_DIR%\batch-jobs\target\unionstat.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%JAR%" (
  echo unionstat: building, once ... 1>&2
  pushd "%HOME_DIR%"
  call mvn -B -q -Dquick -DskipTests package 1>&2
  if errorlevel 1 ( popd & echo unionstat: the build failed; see above 1>&2 & exit /b 3 )
  popd
)
"%JAVA%" -Xms48m -Xmx3g -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Djava.awt.headless=true %UNIONSTAT_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

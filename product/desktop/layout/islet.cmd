@echo off
rem SPDX-License-Identifier: EPL-2.0
rem Starts Islet's window: islet [--data FOLDER] [--locale LANGUAGE]
setlocal
set "here=%~dp0"
set "java="
if exist "%here%jre\bin\javaw.exe" set "java=%here%jre\bin\javaw.exe"
if not defined java if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javaw.exe" set "java=%JAVA_HOME%\bin\javaw.exe"
if not defined java for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\j*" "%ProgramFiles%\Java\j*" "%ProgramFiles%\Microsoft\jdk*") do if exist "%%~d\bin\javaw.exe" set "java=%%~d\bin\javaw.exe"
if not defined java for %%j in (javaw.exe) do if not "%%~$PATH:j"=="" set "java=%%~$PATH:j"
if not defined java (
	echo Islet needs Java 21 or newer; none was found in JAVA_HOME, in the usual folders or on the PATH.
	echo Install one from adoptium.net, or set JAVA_HOME to it.
	pause
	exit /b 1
)
start "Islet" "%java%" "@%here%java.options" %ISLET_JAVA_OPTS% -Dosgi.requiredJavaVersion=21 -jar "%here%plugins\org.eclipse.equinox.launcher.jar" %*

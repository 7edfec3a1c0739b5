<#
.SYNOPSIS
Makes this computer a Handrail desk for one account. Not yet run on a Windows computer: try it with -WhatIf, on a computer that may be set up anew.
.DESCRIPTION
Run as the system account, which alone may write the configuration of kiosks:
  psexec -i -s powershell -ExecutionPolicy Bypass -File set-up.ps1 -Account Desk [-AssignedAccess] [-WhatIf]
The account is a standard one that exists. Run again, it changes only what differs; undo.ps1 takes it back. Neither touches records.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  [Parameter(Mandatory)] [string] $Account,
  # Where Shell Launcher is not to be had (Windows Pro).
  [switch] $AssignedAccess
)
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

if (-not [Security.Principal.WindowsIdentity]::GetCurrent().IsSystem) { throw 'Run this as the system account; see the guide.' }
if (-not (Get-LocalUser -Name $Account -ErrorAction SilentlyContinue)) { throw "There is no local account $Account." }
if (-not (Test-Path "$env:ProgramFiles\Handrail\Handrail.exe")) { throw 'Install Handrail for all users first.' }

# The policy: administrators write it, everybody reads it.
$folder = "$env:ProgramData\Handrail"
$policy = "$folder\policy.json"
if ($PSCmdlet.ShouldProcess($folder, 'let only administrators write')) {
  New-Item -ItemType Directory -Force -Path $folder | Out-Null
  if (-not (Test-Path $policy)) {
    $template = Get-Content -Raw -Encoding UTF8 "$PSScriptRoot\..\..\policy-template.jsonc"
    $text = $template -replace '(?m)^  // "kiosk": true,', '  "kiosk": true,'
    [IO.File]::WriteAllText($policy, $text)
  }
  # SYSTEM and administrators (by number, since names are translated): all; users: read.
  & icacls $folder /inheritance:r /grant '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-32-545:(OI)(CI)RX' | Out-Null
  & icacls $policy /reset | Out-Null
}

# Nothing on a stick is run, and nothing starts by being plugged in.
$values = @(
  @{ Path = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\RemovableStorageDevices\{53f5630d-b6bf-11d0-94f2-00a0c91efb8b}'; Name = 'Deny_Execute'; Value = 1 }
  @{ Path = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer'; Name = 'NoDriveTypeAutoRun'; Value = 255 }
)
foreach ($one in $values) {
  if ($PSCmdlet.ShouldProcess("$($one.Path)\$($one.Name)", "set to $($one.Value)")) {
    if (-not (Test-Path $one.Path)) { New-Item -Force -Path $one.Path | Out-Null }
    New-ItemProperty -Force -Path $one.Path -Name $one.Name -PropertyType DWord -Value $one.Value | Out-Null
  }
}

# Handrail in place of the desktop, or as the only program that is allowed.
$file = if ($AssignedAccess) { 'assigned-access.xml' } else { 'shell-launcher.xml' }
$xml = (Get-Content -Raw -Encoding UTF8 "$PSScriptRoot\$file").Replace('ACCOUNT', [Security.SecurityElement]::Escape($Account))
if ($PSCmdlet.ShouldProcess("account $Account", "apply $file")) {
  $kiosk = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
  if ($AssignedAccess) { $kiosk.Configuration = [Net.WebUtility]::HtmlEncode($xml) }
  else { $kiosk.ShellLauncher = [Net.WebUtility]::HtmlEncode($xml) }
  Set-CimInstance -CimInstance $kiosk
}

# Assigned Access brings rules of its own; Shell Launcher forbids nothing.
if (-not $AssignedAccess -and $PSCmdlet.ShouldProcess('AppLocker', 'apply applocker.xml')) {
  $before = "$folder\applocker-before.xml"
  if (-not (Test-Path $before)) { Get-AppLockerPolicy -Local -Xml | Set-Content -Encoding UTF8 $before }
  Set-AppLockerPolicy -XmlPolicy "$PSScriptRoot\applocker.xml" -Merge
  & sc.exe config AppIDSvc start= auto | Out-Null
  Start-Service AppIDSvc
}
Write-Output 'Done. Give the policy a PIN (the guide says how its line is made), then restart the computer.'

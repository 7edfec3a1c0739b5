<#
.SYNOPSIS
Takes back what set-up.ps1 did. Not yet run on a Windows computer: try it with -WhatIf first.
.DESCRIPTION
Run as the system account, as set-up.ps1. The policy, the account and its records stay.
#>
[CmdletBinding(SupportsShouldProcess)]
param()
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

if (-not [Security.Principal.WindowsIdentity]::GetCurrent().IsSystem) { throw 'Run this as the system account; see the guide.' }

if ($PSCmdlet.ShouldProcess('Shell Launcher and Assigned Access', 'clear')) {
  $kiosk = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
  $kiosk.ShellLauncher = $null
  $kiosk.Configuration = $null
  Set-CimInstance -CimInstance $kiosk
}

$before = "$env:ProgramData\Handrail\applocker-before.xml"
if ((Test-Path $before) -and $PSCmdlet.ShouldProcess('AppLocker', 'put back what was in force before')) {
  Set-AppLockerPolicy -XmlPolicy $before
  Remove-Item $before
}

$values = @(
  @{ Path = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\RemovableStorageDevices\{53f5630d-b6bf-11d0-94f2-00a0c91efb8b}'; Name = 'Deny_Execute' }
  @{ Path = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer'; Name = 'NoDriveTypeAutoRun' }
)
foreach ($one in $values) {
  if ($PSCmdlet.ShouldProcess("$($one.Path)\$($one.Name)", 'remove')) {
    Remove-ItemProperty -ErrorAction SilentlyContinue -Path $one.Path -Name $one.Name
  }
}
Write-Output 'Done. Restart the computer.'

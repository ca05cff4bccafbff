namespace FoamDevice.Protocol
{
    /// <summary>A fault in words for people: cause, advice, unit. The chip does without them.</summary>
    public sealed class FaultText
    {
        private const string HomeAgain = "Take the syringes out, clear the fault, then home.";

        // Without current a motor's detent and friction hold a syringe's pressure: up to 98 to 202 kPa, by the syringe (hardware/SIZING.md).
        private const string LetPressureOut = "Before a syringe comes out, pull both carriages back by hand: there may be pressure in it. " + HomeAgain;
        private const string UnloadOrAbort = "Clear the fault, take the syringes out and confirm. If it can't be mended now, abort; the position is lost then.";
        private const string Unload = "Clear the fault, take the syringes out and confirm.";

        private FaultText(FaultCode code, string name, string cause, string advice, string unit)
        {
            Code = code;
            Name = name;
            Cause = cause;
            Advice = advice;
            Unit = unit;
        }

        /// <summary>The fault.</summary>
        public FaultCode Code { get; }

        /// <summary>Its name in words.</summary>
        public string Name { get; }

        /// <summary>What happened.</summary>
        public string Cause { get; }

        /// <summary>What to do next.</summary>
        public string Advice { get; }

        /// <summary>Unit of the fault's value and limit; empty when they mean nothing.</summary>
        public string Unit { get; }

        /// <summary>The band.</summary>
        public FaultBand Band => (FaultBand)FaultCatalog.BandOf(Code);

        /// <summary>What the device does.</summary>
        public FaultReaction Reaction => FaultCatalog.ReactionOf(Code);

        /// <summary>Whether the position is still known.</summary>
        public bool KeepsPosition => FaultCatalog.KeepsPosition(Code);

        /// <summary>Whether it goes by itself. A fault that the device latches never does: somebody has to have seen it.</summary>
        public bool ClearsByItself => Code == FaultCode.PlanRefused;

        /// <summary>Every fault, in the order of the codes.</summary>
        public static FaultText[] All()
        {
            return new[]
            {
                new FaultText(FaultCode.HostLost, "host lost", "The host was silent for longer than the plan allows, so the device ended the run after the pass.", "Check the cable and that the host program runs. " + Unload, "ms"),
                new FaultText(FaultCode.PlanRefused, "plan refused", "The run plan breaks a rule of this machine, so it was not taken; nothing moved.", "Change what the refusal names, and send the plan again.", ""),
                new FaultText(FaultCode.PlanImpossible, "plan impossible", "A move of the plan could not be worked out for this machine; it was not started.", Unload + " If it comes back, choose another speed, and report it with the record.", ""),
                new FaultText(FaultCode.DriverAlarm, "driver alarm", "A motor did not follow its pulses, or a driver has no supply.", "Look for a jammed plunger, a blocked Luer or a missing motor supply; reset the driver. " + LetPressureOut, ""),
                new FaultText(FaultCode.StepCountMismatch, "step count mismatch", "The counter did not count the pulses that were sent, so the position is not known.", "Check the STEP loop-back wires. " + LetPressureOut, "steps"),
                new FaultText(FaultCode.SoftLimit, "soft limit", "A move would have left the allowed travel, or the room of the mounted syringe; it was not started.", Unload + " If it comes back, check the machine profile and the syringe.", "steps"),
                new FaultText(FaultCode.StartSkew, "start skew", "The two plungers started too far apart; the run was held after that pass.", Unload + " If it comes back, the board does more than it should: report it with the record.", "µs"),
                new FaultText(FaultCode.HomeNotFound, "home not found", "A carriage travelled its whole way and its home switch did not close.", "Check the switch, its wire and that the carriage moves freely. " + HomeAgain, "steps"),
                new FaultText(FaultCode.HomeStuckClosed, "home switch stuck closed", "A carriage left its home switch, and the switch stayed closed.", "Check the switch and its wire. " + HomeAgain, "steps"),
                new FaultText(FaultCode.HomingDrift, "homing drift", "After the run, home was not where it was expected: the plungers were not where the record says.", "Treat the run's volumes as doubtful. Check couplings and clamps, clear the fault and home.", "steps"),
                new FaultText(FaultCode.HomeStuckOpen, "home switch stuck open", "A home switch did not close where its carriage, by the steps counted, had to reach it: the switch stays open, or the carriage slipped or stands still.", "Check the switch, its wire, the carriage's coupling and its driver; treat the volumes of the run before as doubtful. " + HomeAgain, "steps"),
                new FaultText(FaultCode.ValveTimeout, "valve timeout", "The time for a turn of the valve was over, and its sensors showed no position.", "Check the servo's supply, the valve coupling and the sensors. " + UnloadOrAbort, "ms"),
                new FaultText(FaultCode.ValvePassageUnseen, "valve passage unseen", "The valve's sensors show the position, but never showed the closed range on the way: one of them may be stuck.", "Check both valve sensors. " + Unload, ""),
                new FaultText(FaultCode.ValveLost, "valve position lost", "The valve left its confirmed position while a plunger moved; the drivers were cut before pressure could build.", "Check the valve coupling and the sensors. " + LetPressureOut, ""),
                new FaultText(FaultCode.ValveSensorsDisagree, "valve sensors disagree", "The time for a turn of the valve was over, and its sensors showed another position than the one it was sent to, or flickered.", "Check that the valve turns with its servo, and both sensors with their wires. " + UnloadOrAbort, ""),
                new FaultText(FaultCode.Aborted, "aborted", "The run was aborted; the drivers were cut.", LetPressureOut, ""),
                new FaultText(FaultCode.SafetyChainOpen, "safety chain open", "E-stop, guard, plunger coupler, travel end or watchdog opened the safety chain; the drivers have no enable.", "Find what opened it, make it safe, and reset the chain by hand. " + LetPressureOut, ""),
                new FaultText(FaultCode.SettingsInvalid, "settings missing", "No machine profile or calibration was written to the device yet, or its firmware does not take the stored one; it will not move.", "Write the machine profile and calibration of this machine to the device, then clear the fault.", ""),
                new FaultText(FaultCode.StorageWriteFailed, "storage write failed", "The device's flash could not be written.", "Start the device anew. If it comes back, the board's flash is worn: replace the board.", ""),
                new FaultText(FaultCode.RunOpenAtPowerUp, "run open at power-up", "The device lost power or was reset in the middle of a run.", LetPressureOut, ""),
                new FaultText(FaultCode.StorageCorrupt, "storage corrupt", "What the device had stored can not be read any more, in no copy; it does not guess, and will not move.", "Write the machine profile and calibration of this machine to the device anew, then clear the fault. Identity and boot counter (values 3 and 4) take a new commissioning of the board.", ""),
                new FaultText(FaultCode.SelfTestFailed, "self-test failed", "At start-up a counter did not count the test pulses.", "Check the STEP loop-back wires, then start the device anew.", "steps"),
                new FaultText(FaultCode.Internal, "internal error", "The firmware met a case it has no answer for and stopped everything.", "Note the number, start the device anew and report it with the record.", ""),
            };
        }

        /// <summary>The words for a fault; for a code this version does not know, words that say so.</summary>
        public static FaultText Of(FaultCode code)
        {
            foreach (FaultText text in All())
            {
                if (text.Code == code)
                {
                    return text;
                }
            }

            return new FaultText(code, "fault " + (ushort)code, "This version of the host does not know the fault.", "Update the host to the version of the firmware.", "");
        }
    }
}
